import type { House } from '@sar/gateway/house';
import type { Logger } from 'drizzle-orm';

/** The parts of drizzle's session that log; both drivers have them, and a transaction's session copies the options. */
interface LoggingSession {
  logger: Logger;
  readonly options: { logger?: Logger };
}

/** How many SQL statements the rooms send while `work` runs, on either database. What the job queue does by itself is not counted. */
export async function countStatements({ database }: House, work: () => Promise<unknown>): Promise<number> {
  const session = database.db._.session as unknown as LoggingSession;
  const before = session.logger;
  let count = 0;
  session.logger = session.options.logger = { logQuery: () => count++ };
  try {
    await work();
  } finally {
    session.logger = session.options.logger = before;
  }
  return count;
}
