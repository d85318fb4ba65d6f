import { join } from 'node:path';
import { ROOM_NAMES, SUBGRAPHS } from '@sar/gateway/subgraphs';

/** The routes that the gateway forwards, from the rooms' definitions. */
export async function publicRoutes(root: string): Promise<[path: string, content: string][]> {
  const routes = [];
  for (const room of ROOM_NAMES) {
    const { default: subgraph } = await SUBGRAPHS[room].load();
    for (const { method, path, internal, cookies } of subgraph.routes ?? []) if (!internal) routes.push({ room, method, path, cookies });
  }
  return [[join(root, 'gateway/supergraph/routes.json'), `${JSON.stringify(routes, null, 2)}\n`]];
}
