import type { House } from '@sar/gateway/house';
import type { Logger } from 'drizzle-orm';

/** The parts of drizzle's session that log; both drivers have them, and a transaction's session copies the options. */
interface LoggingSession {
  logger: Logger;
  readonly options: { logger?: Logger };
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** How many SQL statements the rooms send while `work` runs, on either database. What the job queue does by itself is not counted. */
export async function countStatements(house: House, work: () => Promise<unknown>): Promise<number> {
  return (await recordStatements(house, work)).length;
}

/** The SQL statements that `countStatements` counts. */
export async function recordStatements({ database }: House, work: () => Promise<unknown>): Promise<Statement[]> {
  const session = database.db._.session as unknown as LoggingSession;
  const before = session.logger;
  const statements: Statement[] = [];
  session.logger = session.options.logger = { logQuery: (text, values) => statements.push({ text, values }) };
  try {
    await work();
  } finally {
    session.logger = session.options.logger = before;
  }
  return statements;
}
