/** So many acts of one sort: since when, until when, and by which request the first of them came. */
export interface Tally<Sort> {
  readonly sort: Sort;
  readonly requestId: string | null;
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Counts what anybody can do as often as they like, for a table that nothing can be taken out of again; holds up nobody. */
export interface Floods<Sort> {
  record(sort: Sort, requestId: string | null): void;
  /** Writes what is due, or all there is. What is not taken is kept for the next time; never rejects. */
  flush(all?: boolean): Promise<void>;
  /** Flushes every few seconds from now on. */
  start(): void;
  /** Flushes a last time, for three seconds at most. */
  stop(): Promise<void>;
}

export interface FloodParts<Sort> {
  /** What tells a sort from another. */
  keyOf(sort: Sort): string;
  /** What is left of a sort where there is no room to tell one more apart. */
  rest(sort: Sort): Sort;
  write(tallies: readonly Tally<Sort>[]): Promise<unknown>;
  readonly log: { warn(details: object, message: string): void };
  /** The clock, in milliseconds. */
  readonly now?: () => number;
}

const FLUSH_EVERY_MS = 5_000;
/** The first act of a sort is written at the next flush; those of the minute after it make one row together. */
const QUIET_MS = 60_000;
/**
 * Sorts that are told apart at a time; the rest is counted together. It bounds this memory to some 100 KB and what a flood
 * can add to a table for ever to 200 rows a minute, and what `rest` leaves to tell.
 */
const MAX_SORTS = 200;
const LAST_FLUSH_MS = 3_000;

interface Counted<Sort> {
  readonly sort: Sort;
  requestId: string | null;
  count: number;
  firstAt: number;
  lastAt: number;
  /** Not written before this. */
  quietUntil: number;
}

export function countFloods<Sort>({ keyOf, rest, write, log, now = Date.now }: FloodParts<Sort>): Floods<Sort> {
  const counted = new Map<string, Counted<Sort>>();
  let last = Promise.resolve();
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;

  function take(all: boolean): { known: Counted<Sort>; tally: Tally<Sort> }[] {
    const taken = [];
    for (const [key, known] of counted) {
      if (!all && known.quietUntil > now()) continue;
      if (known.count === 0) {
        counted.delete(key);
        continue;
      }
      const { sort, requestId, count, firstAt, lastAt } = known;
      taken.push({ known, tally: { sort, requestId, count, firstAt: iso(firstAt), lastAt: iso(lastAt) } });
      known.count = 0;
      known.quietUntil = now() + QUIET_MS;
    }
    return taken;
  }

  async function send(all: boolean): Promise<void> {
    const taken = take(all);
    if (taken.length === 0) return;
    try {
      await write(taken.map(({ tally }) => tally));
    } catch (error) {
      log.warn({ err: error }, 'counts are kept until the audit log takes them');
      for (const { known, tally } of taken) {
        known.count += tally.count;
        known.firstAt = Date.parse(tally.firstAt);
        known.requestId = tally.requestId;
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
    record(sort, requestId) {
      const own = keyOf(sort);
      const isTold = counted.has(own) || counted.size < MAX_SORTS;
      const told = isTold ? sort : rest(sort);
      const key = isTold ? own : `rest ${keyOf(told)}`;
      const known = counted.get(key) ?? { sort: told, requestId, count: 0, firstAt: 0, lastAt: 0, quietUntil: 0 };
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
