import type { Logger } from 'pino';

/** A supervisor kills after thirty seconds at the latest. */
const DEADLINE_MS = 10_000;

/**
 * Has the log tell of a fault that nothing caught, in its own form, before Node ends the process with code 1: nobody knows what
 * state such a process is in, and the platform starts another.
 */
export function tellUncaught(log: Logger): void {
  process.on('uncaughtExceptionMonitor', (error, origin) => log.fatal({ err: error, origin }, 'nothing caught a fault'));
}

/** On SIGTERM or SIGINT runs the steps in order (requests under way finish first), then ends the process. */
export function stopOnSignals(log: Logger, steps: readonly ((signal: string) => Promise<unknown> | unknown)[]): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), DEADLINE_MS).unref();
    let failed = false;
    for (const step of steps) {
      try {
        await step(signal);
      } catch (error) {
        failed = true;
        log.error({ err: error }, 'a step of stopping failed');
      }
    }
    process.exit(failed ? 1 : 0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
}
