import type { Sql } from 'postgres';
import { isConflict } from './errors.ts';
import { createGate } from './gate.ts';
import { createJoined } from './joined.ts';
import { createPrepared } from './prepared.ts';

/** Without values a text may be several statements at once, which the server cannot keep. */
const ONE_SELECT = /^select [^;]*$/;

/**
 * A pool that says when it is full: the driver's own queue has no end, and what waits in it would be done for callers who
 * are long gone. What another transaction made impossible (a deadlock, a serialization) is done once more.
 */
export function bounded(driver: Sql, places: number): Sql {
  const gate = createGate(places);
  const joined = createJoined();
  const isPrepared = createPrepared();
  const through = async <Result>(work: () => PromiseLike<Result>, sending = () => {}): Promise<Result> => {
    await gate.enter();
    sending();
    try {
      return await work();
    } catch (error) {
      if (!isConflict(error)) throw error;
      return await work();
    } finally {
      gate.leave();
    }
  };
  const unsafe = (...[text, values, options]: Parameters<Sql['unsafe']>) => {
    const prepare = (Boolean(values?.length) || ONE_SELECT.test(text)) && isPrepared(text);
    const statement = [text, values, { ...options, prepare, simple: !prepare && !values?.length }] as const;
    let rows: Promise<unknown> | undefined;
    const whole = () => (rows ??= through(() => driver.unsafe(...statement)));
    return {
      // biome-ignore lint/suspicious/noThenProperty: as the driver's own, it is sent when somebody waits for it
      then: (...handlers: Parameters<Promise<unknown>['then']>) => whole().then(...handlers),
      /** So come drizzle's own selects, and writes that return something. */
      values() {
        const send = () => driver.unsafe(...statement).values();
        const key = gate.isOpen() ? undefined : joined.keyOf(text, values);
        return key === undefined ? through(send) : joined.join(key, (sending) => through(send, sending));
      },
    };
  };
  const begin = (...transaction: unknown[]) => through(() => (driver.begin as (...given: unknown[]) => Promise<unknown>)(...transaction));
  return new Proxy(driver, { get: (target, key) => (key === 'unsafe' ? unsafe : key === 'begin' ? begin : Reflect.get(target, key)) });
}
