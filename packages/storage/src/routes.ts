import type { RoomContext, Route } from '@sar/subgraph-kit/subgraph';
import type { Storage } from './storage.ts';

/** Where a room's own addresses lead: to its storage. @param maxBytes of the largest file that the room takes. */
export function fileRoutes(room: string, maxBytes: number): Route<RoomContext & { readonly storage: Storage }>[] {
  const route = {
    path: `/files/${room}`,
    ticketed: true,
    handle: (request: Request, { storage }: { storage: Storage }) => storage.answer(request),
  } as const;
  return [
    { ...route, method: 'GET' },
    { ...route, method: 'PUT', bodyLimitBytes: maxBytes },
  ];
}
