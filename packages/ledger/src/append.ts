import { insertAll } from '@sar/database/chunks';
import type { Tx } from '@sar/database/client';
import { sql } from 'drizzle-orm';
import { dataText, hashOf, type Scalar } from './chain.ts';
import { type Ledger, type LedgerRow, namesOf } from './table.ts';

/** What a row says; its position, moment and hashes are the ledger's. */
export interface Entry<Kind extends string = string> {
  readonly kind: Kind;
  readonly actorId: string | null;
  readonly subjectId: string | null;
  readonly data: Readonly<Record<string, Scalar>>;
  readonly requestId: string | null;
}

/**
 * Adds rows at the end of a ledger, in the caller's transaction: with its commit they are there, without it they never
 * were. Call it last in the transaction: until the commit nobody else can append, so whoever waits for something else
 * meanwhile stops everybody.
 */
export async function append<Kind extends string>(tx: Tx, ledger: Ledger<Kind>, entries: readonly Entry<Kind>[]): Promise<void> {
  if (entries.length === 0) return;
  const { rows, head } = ledger as unknown as Ledger;
  const names = namesOf({ rows, head });
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`${names.schema}.${names.rows}`}))`);
  // A statement of its own: one that began before the lock was free would see the end as it was then.
  const now = sql`clock_timestamp()`.mapWith(rows.at);
  const [end] = await tx.select({ position: head.position, hash: head.hash, now }).from(head);
  if (!end) throw new Error(`The ledger ${names.rows} has lost its head.`);
  let { position, hash } = end;
  const added = entries.map(({ kind, actorId, subjectId, data, requestId }): LedgerRow => {
    position += 1;
    const row = { position, at: end.now, kind, actorId, subjectId, data: dataText(data), requestId, previousHash: hash };
    hash = hashOf(row);
    return { ...row, hash };
  });
  await insertAll(tx, rows, added);
}
