import type { DenialReport } from '@sar/identity/services/denials';
import { addressBlock } from '@sar/limits/address-block';
import type { Logger } from 'pino';
import type { GatewayContext, RoomConnection } from './sources.ts';

export type DenialCode = NonNullable<DenialReport['code']>;

/** Counts refused accesses and hands them to identity's audit log, without ever holding up or breaking an answer. */
export interface Denials {
  /** @param field what was refused: a field of the schema, `Query.users`, or a route, `POST /graphql`. */
  record(request: GatewayContext, field: string, code: DenialCode): void;
  /** Hands over what is due, or all there is. What identity does not take is kept for the next time; never rejects. */
  flush(all?: boolean): Promise<void>;
  /** Flushes every few seconds from now on. */
  start(): void;
  /** Flushes a last time, for three seconds at most. */
  stop(): Promise<void>;
}

const FLUSH_EVERY_MS = 5_000;
/** The first denial of a sort is written at the next flush; those of the minute after it make one row together. */
const QUIET_MS = 60_000;
/**
 * Sorts (who, what, code) that are told apart at a time; the rest is counted as one. It bounds this memory to some 100 KB
 * and what a flood can add to a table that nothing can be taken out of again to 201 rows a minute.
 */
const MAX_SORTS = 200;
const LAST_FLUSH_MS = 3_000;
const OVERFLOW = 'overflow';

interface Counted {
  readonly sort: Pick<DenialReport, 'actorId' | 'address' | 'field' | 'code'>;
  requestId: string;
  count: number;
  firstAt: number;
  lastAt: number;
  /** Not written before this. */
  quietUntil: number;
}

/** @param now the clock, in milliseconds. */
export function collectDenials(identity: RoomConnection, log: Logger, now: () => number = Date.now): Denials {
  const counted = new Map<string, Counted>();
  let last = Promise.resolve();
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;

  function take(all: boolean): { known: Counted; report: DenialReport }[] {
    const taken = [];
    for (const [key, known] of counted) {
      if (!all && known.quietUntil > now()) continue;
      if (known.count === 0) {
        counted.delete(key);
        continue;
      }
      const { sort, requestId, count, firstAt, lastAt } = known;
      taken.push({ known, report: { ...sort, requestId, count, firstAt: iso(firstAt), lastAt: iso(lastAt) } });
      known.count = 0;
      known.quietUntil = now() + QUIET_MS;
    }
    return taken;
  }

  async function send(all: boolean): Promise<void> {
    const taken = take(all);
    if (taken.length === 0) return;
    try {
      const body = JSON.stringify({ denials: taken.map(({ report }) => report) });
      const route = new Request('http://identity/audit', { method: 'POST', body, headers: { 'content-type': 'application/json' } });
      const { status } = await identity.call(route, { viewer: null, requestId: crypto.randomUUID() });
      if (status !== 204) throw new Error(`HTTP ${status}`);
    } catch (error) {
      log.warn({ err: error }, 'denials are kept until the audit log takes them');
      for (const { known, report } of taken) {
        known.count += report.count;
        known.firstAt = Date.parse(report.firstAt);
        known.requestId = report.requestId;
        known.quietUntil = 0;
      }
    }
  }

  /** One at a time: what one could not hand over, the next finds. */
  function flush(all = false): Promise<void> {
    waiting += 1;
    last = last.then(() => send(all)).finally(() => (waiting -= 1));
    return last;
  }

  return {
    record({ viewer, requestId, address = '' }, field, code) {
      const sort = { actorId: viewer?.userId ?? null, address: addressBlock(address), field, code };
      const own = JSON.stringify([sort.actorId ?? sort.address, field, code]);
      const isTold = counted.has(own) || counted.size < MAX_SORTS;
      const key = isTold ? own : OVERFLOW;
      const none = { actorId: null, address: null, field: null, code: null };
      const known = counted.get(key) ?? { sort: isTold ? sort : none, requestId, count: 0, firstAt: 0, lastAt: 0, quietUntil: 0 };
      if (known.count === 0) Object.assign(known, { requestId, firstAt: now() });
      known.count += 1;
      known.lastAt = now();
      counted.set(key, known);
    },
    flush,
    start() {
      timer = setInterval(() => waiting > 0 || flush(), FLUSH_EVERY_MS).unref();
    },
    async stop() {
      clearInterval(timer);
      const late = new Promise<void>((resolve) => setTimeout(resolve, LAST_FLUSH_MS).unref());
      await Promise.race([flush(true), late]);
    },
  };
}

const iso = (moment: number) => new Date(moment).toISOString();
