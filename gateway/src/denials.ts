import type { DenialReport } from '@sar/identity/services/denials';
import { addressBlock } from '@sar/limits/address-block';
import { countFloods, type Floods } from '@sar/limits/floods';
import type { Logger } from 'pino';
import type { GatewayContext, RoomConnection } from './sources.ts';

export type DenialCode = NonNullable<DenialReport['code']>;

/** Counts refused accesses and hands them to identity's audit log, without ever holding up or breaking an answer. */
export interface Denials extends Omit<Floods<never>, 'record'> {
  /** @param field what was refused: a field of the schema, `Query.users`, or a route, `POST /graphql`. */
  record(request: GatewayContext, field: string, code: DenialCode): void;
}

/** Who, what and code. */
type Sort = Pick<DenialReport, 'actorId' | 'address' | 'field' | 'code'>;

/** @param now the clock, in milliseconds. */
export function collectDenials(identity: RoomConnection, log: Logger, now: () => number = Date.now): Denials {
  const { record, ...floods } = countFloods<Sort>({
    keyOf: ({ actorId, address, field, code }) => JSON.stringify([actorId ?? address, field, code]),
    rest: () => ({ actorId: null, address: null, field: null, code: null }),
    async write(tallies) {
      const body = JSON.stringify({ denials: tallies.map(({ sort, ...counted }) => ({ ...sort, ...counted })) });
      const route = new Request('http://identity/audit', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      const { status } = await identity.call(route, { viewer: null, requestId: crypto.randomUUID() });
      if (status !== 204) throw new Error(`HTTP ${status}`);
    },
    log,
    now,
  });
  return {
    ...floods,
    record({ viewer, requestId, address = '' }, field, code) {
      record({ actorId: viewer?.userId ?? null, address: addressBlock(address), field, code }, requestId);
    },
  };
}
