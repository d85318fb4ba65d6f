import type { House } from '@sar/gateway/house';
import { currentScope } from '@sar/observe/scope';
import type { Logger } from 'drizzle-orm';

/** The parts of drizzle's session that log; both drivers have them, and a transaction's session copies the options. */
interface LoggingSession {
  readonly logger: Logger;
  readonly options: { logger?: Logger };
}

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** Sent to answer a request; what the house does by itself meanwhile, with facts and mails, is not, nor how often it looks whether that is done. */
  readonly servesRequest: boolean;
}

/** `awaitDone` of packages/jobs: as often as the machine is slow. */
const LOOKS = /count\(\*\).+\.job where name in .+ and id in /s;

/** How many SQL statements the rooms send while `work` runs, on either database. What the job queue does by itself is not counted. */
export async function countStatements(house: House, work: () => Promise<unknown>): Promise<number> {
  return (await recordStatements(house, work)).length;
}

/** As `countStatements`, for a request that writes: what others do with its facts, before it is answered or after, is not counted. */
export async function countRequestStatements(house: House, work: () => Promise<unknown>): Promise<number> {
  return (await recordStatements(house, work)).filter(({ servesRequest }) => servesRequest).length;
}

/** The SQL statements that `countStatements` counts. */
export async function recordStatements({ database }: House, work: () => Promise<unknown>): Promise<Statement[]> {
  const session = database.db._.session as unknown as LoggingSession;
  const statements: Statement[] = [];
  // Statements that were written before hold the session's own logger: it is made to tell.
  session.logger.logQuery = (text, values) =>
    statements.push({ text, values, servesRequest: currentScope() !== undefined && !LOOKS.test(text) });
  session.options.logger = session.logger;
  try {
    await work();
  } finally {
    delete (session.logger as Partial<Logger>).logQuery;
    delete session.options.logger;
  }
  return statements;
}
