import type { Sql } from 'postgres';
import { isConflict } from './errors.ts';
import { createPrepared } from './prepared.ts';

/** More than a busy second's statements; who comes after them is told so at once. */
const MAX_WAITING = 1_000;
/** Well within what the gateway waits for a read. */
const MAX_WAIT_MS = 3_000;

/** No connection came free in time: nothing was sent. */
export class DatabaseBusy extends Error {
  readonly code = 'DATABASE_BUSY';
}

/**
 * A pool that says when it is full: the driver's own queue has no end, and what waits in it would be done for callers who
 * are long gone. What another transaction made impossible (a deadlock, a serialization) is done once more.
 */
export function bounded(driver: Sql, places: number): Sql {
  const gate = createGate(places);
  const through = async <Result>(work: () => PromiseLike<Result>): Promise<Result> => {
    await gate.enter();
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error)) throw error;
      return await work();
    } finally {
      gate.leave();
    }
  };
  const isPrepared = createPrepared();
  const unsafe = (...[text, values, options]: Parameters<Sql['unsafe']>) => {
    let isRaw = false;
    // Without values it may be several statements at once, which cannot be kept.
    const statement = [text, values, values?.length && isPrepared(text) ? { ...options, prepare: true } : options] as const;
    // drizzle says in the same breath whether it wants the rows as arrays.
    const rows = through(async () => (isRaw ? await driver.unsafe(...statement).values() : await driver.unsafe(...statement)));
    return Object.assign(rows, {
      values: () => {
        isRaw = true;
        return rows;
      },
    });
  };
  const begin = (...transaction: unknown[]) => through(() => (driver.begin as (...given: unknown[]) => Promise<unknown>)(...transaction));
  return new Proxy(driver, { get: (target, key) => (key === 'unsafe' ? unsafe : key === 'begin' ? begin : Reflect.get(target, key)) });
}

/** So many places, taken in turn. */
function createGate(places: number): { enter(): Promise<void>; leave(): void } {
  const waiting = new Set<() => void>();
  let free = places;
  return {
    async enter() {
      if (free > 0) {
        free -= 1;
        return;
      }
      if (waiting.size >= MAX_WAITING) throw new DatabaseBusy('too many statements wait');
      await new Promise<void>((resolve, reject) => {
        const goOn = () => {
          clearTimeout(timer);
          waiting.delete(goOn);
          resolve();
        };
        const timer = setTimeout(() => {
          waiting.delete(goOn);
          reject(new DatabaseBusy('no connection came free'));
        }, MAX_WAIT_MS);
        waiting.add(goOn);
      });
    },
    leave() {
      const [next] = waiting;
      if (next) next();
      else free += 1;
    },
  };
}
