import type { Db, Tx } from '@sar/database/client';

/** Ends the transaction of a trial with what it came to. */
class Trial extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super();
    this.result = result;
  }
}

/** Does work in one transaction. @param dryRun true for a trial: everything is done and nothing kept. */
export async function inTransaction<Result>(db: Db, dryRun: boolean, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  try {
    return await db.transaction(async (tx) => {
      const result = await work(tx);
      if (dryRun) throw new Trial(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Trial) return error.result as Result;
    throw error;
  }
}
