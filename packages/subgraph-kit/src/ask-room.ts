import type { Config } from '@sar/config/config';
import { createCaller } from './call-room.ts';
import type { RoomOperation, RoomResult } from './execute.ts';
import type { Room } from './room.ts';
import type { RoomRequest } from './subgraph.ts';

/** The rooms that others ask, each with the variable that says where it runs when it does not run here. */
const ASKED = { news: 'NEWS_URL', identity: 'IDENTITY_URL' } as const satisfies Record<string, keyof Config>;
export type AskedRoom = keyof typeof ASKED;

/** The ways to ask another room in the name of whoever asks this one. Never inside a transaction. */
export interface Asking {
  /**
   * By an operation: with the asker's rights, and no others.
   * @throws Error when the room is nowhere, does not answer in time or does not answer well: there is nothing to go by then.
   */
  askRoom(room: AskedRoom, operation: RoomOperation, request: RoomRequest): Promise<RoomResult>;
  /** By one of its internal routes, which takes and gives JSON, for what the graph shows nobody. @throws as `askRoom` */
  askRoute(room: AskedRoom, path: `/${string}`, body: object, request: RoomRequest): Promise<unknown>;
}
export type AskRoom = Asking['askRoom'];

/** Whoever waits has more to wait for. */
const ANSWERS_WITHIN_MS = 2_000;

/** @param rooms those of this process, which may join while it starts; one that has an address is asked there, by a call signed as the gateway's are. */
export function createAsking(config: Config, rooms: ReadonlyMap<string, Room>): Asking {
  async function post(name: AskedRoom, url: string, path: string, body: object, request: RoomRequest): Promise<unknown> {
    const call = createCaller(name, url, config.GATEWAY_SECRET?.[0] as string);
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    return read(name, await call({ method: 'POST', path, headers, body: JSON.stringify(body), signal }, request));
  }
  function roomHere(name: AskedRoom): Room {
    const room = rooms.get(name);
    if (!room) throw new Error(`${name} is neither here nor elsewhere`);
    return room;
  }
  return {
    async askRoom(name, operation, { viewer, requestId }) {
      const url = config[ASKED[name]];
      const request = { viewer, requestId };
      if (url) return (await post(name, url, '/graphql', operation, request)) as RoomResult;
      const room = roomHere(name);
      return room.execute(operation, room.createContext(request));
    },
    async askRoute(name, path, body, { viewer, requestId }) {
      const url = config[ASKED[name]];
      const request = { viewer, requestId };
      if (url) return post(name, url, path, body, request);
      const { subgraph, createContext } = roomHere(name);
      const route = subgraph.routes?.find((one) => one.internal && one.method === 'POST' && one.path === path);
      if (!route) throw new Error(`${name} has no internal route POST ${path}`);
      const asked = new Request(`http://${name}${path}`, { method: 'POST', body: JSON.stringify(body) });
      return read(name, await route.handle(asked, createContext(request)));
    },
  };
}

async function read(name: AskedRoom, response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`${name} answered HTTP ${response.status}`);
  return response.json();
}
