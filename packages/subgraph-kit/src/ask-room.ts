import type { Config } from '@sar/config/config';
import { createCaller } from './call-room.ts';
import type { RoomOperation, RoomResult } from './execute.ts';
import type { Room } from './room.ts';
import type { RoomRequest } from './subgraph.ts';

/** The rooms that others ask, each with the variable that says where it runs when it does not run here. */
const ASKED = { news: 'NEWS_URL' } as const satisfies Record<string, keyof Config>;
export type AskedRoom = keyof typeof ASKED;

/**
 * Asks another room in the name of whoever asks this one: with their rights, and no others. Never inside a transaction.
 * @throws Error when the room is nowhere, does not answer in time or does not answer well: there is nothing to go by then.
 */
export type AskRoom = (room: AskedRoom, operation: RoomOperation, request: RoomRequest) => Promise<RoomResult>;

/** Whoever waits has more to wait for. */
const ANSWERS_WITHIN_MS = 2_000;

/** @param rooms those of this process, which may join while it starts; one that has an address is asked there, by a call signed as the gateway's are. */
export function createAskRoom(config: Config, rooms: ReadonlyMap<string, Room>): AskRoom {
  return async (name, operation, { viewer, requestId }) => {
    const url = config[ASKED[name]];
    const request = { viewer, requestId };
    if (!url) {
      const room = rooms.get(name);
      if (!room) throw new Error(`${name} is neither here nor elsewhere`);
      return room.execute(operation, room.createContext(request));
    }
    const call = createCaller(name, url, config.GATEWAY_SECRET?.[0] as string);
    const headers = { 'content-type': 'application/json' };
    const signal = AbortSignal.timeout(ANSWERS_WITHIN_MS);
    const response = await call({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(operation), signal }, request);
    if (!response.ok) throw new Error(`${name} answered HTTP ${response.status}`);
    return (await response.json()) as RoomResult;
  };
}
