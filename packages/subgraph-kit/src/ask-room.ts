import type { Config } from '@sar/config/config';
import type { RoomOperation, RoomResult } from './execute.ts';
import type { Room } from './room.ts';
import type { RoomRequest } from './subgraph.ts';
import { createSigner, SIGNATURE_HEADER } from './trust.ts';

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
    if (url) return askRemote(name, url, config.GATEWAY_SECRET?.[0] as string, operation, { viewer, requestId });
    const room = rooms.get(name);
    if (!room) throw new Error(`${name} is neither here nor elsewhere`);
    return room.execute(operation, room.createContext({ viewer, requestId }));
  };
}

async function askRemote(
  name: AskedRoom,
  url: string,
  secret: string,
  operation: RoomOperation,
  request: RoomRequest,
): Promise<RoomResult> {
  const body = JSON.stringify(operation);
  const signature = await createSigner(secret, name)({ method: 'POST', path: '/graphql', body }, request);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
  });
  if (!response.ok) throw new Error(`${name} answered HTTP ${response.status}`);
  return (await response.json()) as RoomResult;
}
