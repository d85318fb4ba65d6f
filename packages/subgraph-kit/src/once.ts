import { createHash } from 'node:crypto';
import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { eq, lt, sql } from 'drizzle-orm';
import { inputRefused, unauthenticated } from './errors.ts';
import type { OnceTable } from './once-table.ts';
import type { RoomRequest } from './subgraph.ts';

/** A key is good for the day of its first use and two more. */
const KEPT_DAYS = 2;
/** A UUID has 36. A short one could be guessed, and with it what somebody created. */
const KEY = /^[\x21-\x7e]{16,200}$/;

/** One creation: the mutation's name, what the client sent, and how a thing is made and found again. */
export interface Creation<Row extends { readonly id: string }> {
  readonly field: string;
  readonly input: object & { readonly idempotencyKey?: string | null };
  /** Makes it, in the given database or transaction, of the input without its key. */
  create(db: Db, input: object): Promise<Row>;
  /** Finds one that was made before; null when it is gone. */
  find(db: Db, id: string): Promise<Row | null>;
}

/**
 * Creates a thing, once for each `idempotencyKey` of a person: whoever did not hear the answer sends the same again, and
 * gets what the first one made. The key is stored in the transaction that creates. Without a key it simply creates.
 * @returns the thing; null when it was made before and is gone.
 * @throws InputRefused of `create`, or when the key is too short, or came with another input before.
 */
export async function createOnce<Row extends { readonly id: string }>(
  { db, viewer }: { readonly db: Db } & Pick<RoomRequest, 'viewer'>,
  keys: OnceTable,
  { field, input: { idempotencyKey: given, ...input }, create, find }: Creation<Row>,
): Promise<Row | null> {
  if (given === undefined || given === null) return create(db, input);
  if (!viewer) throw unauthenticated();
  if (!KEY.test(given)) throw inputRefused('idempotencyKey', 'INVALID', 'Clé invalide : prenez un UUID.');
  const key = digest([viewer.userId, field, given]);
  await db.delete(keys).where(lt(keys.usedOn, sql`${today} - ${sql.raw(String(KEPT_DAYS))}`));
  return db.transaction(async (tx) => {
    // Whoever comes with the same key meanwhile waits here for this transaction's end.
    const [first] = await tx
      .insert(keys)
      .values({ key, input: digest(input), usedOn: today as never })
      .onConflictDoNothing()
      .returning();
    if (first) {
      const row = await create(tx, input);
      await tx.update(keys).set({ resultId: row.id }).where(eq(keys.key, key));
      return row;
    }
    const [before] = await tx.select().from(keys).where(eq(keys.key, key));
    if (before?.input !== digest(input))
      throw inputRefused(
        'idempotencyKey',
        'IDEMPOTENCY_KEY_REUSED',
        'Cette clé a déjà servi à une autre demande : prenez-en une nouvelle.',
      );
    return before.resultId === null ? null : find(tx, before.resultId);
  });
}

/** The same for the same values, in whichever order an input names its fields. */
const digest = (value: unknown) =>
  createHash('sha256')
    .update(
      JSON.stringify(value, (_key, part) =>
        part?.constructor === Object || Object.getPrototypeOf(part ?? 0) === null ? sorted(part) : part,
      ),
    )
    .digest('base64url');
const sorted = (object: object) => Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

/** The row of an id in a table of things. */
export async function findRow<Row>(db: Db, table: { readonly id: unknown }, id: string): Promise<Row | null> {
  const [row] = await db
    .select()
    .from(table as never)
    .where(eq(table.id as never, id));
  return (row as Row | undefined) ?? null;
}
