import routes from '../supergraph/routes.json' with { type: 'json' };
import type { RoomName } from './subgraphs.ts';

/** A room's route that the gateway forwards to from outside. */
export interface PublicRoute {
  readonly room: RoomName;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** The caller's cookies that it gets. */
  readonly cookies?: readonly string[];
}

/** All of them, written by `npm run generate` from the rooms' definitions: like the supergraph, known without loading or asking a room. */
export const PUBLIC_ROUTES = routes as readonly PublicRoute[];
