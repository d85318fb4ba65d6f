import type { Route } from '@sar/subgraph-kit/subgraph';
import routes from '../supergraph/routes.json' with { type: 'json' };
import type { RoomName } from './subgraphs.ts';

/** A room's route that the gateway forwards to from outside. */
export type PublicRoute = { readonly room: RoomName } & Pick<Route<never>, 'method' | 'path' | 'bodyLimitBytes' | 'ticketed' | 'cookies'>;

/** All of them, written by `npm run generate` from the rooms' definitions: like the supergraph, known without loading or asking a room. */
export const PUBLIC_ROUTES = routes as readonly PublicRoute[];
