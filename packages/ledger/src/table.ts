import { moment } from '@sar/database/columns';
import { getTableName, sql } from 'drizzle-orm';
import { bigint, check, getTableConfig, index, integer, type PgSchema, text, uuid } from 'drizzle-orm/pg-core';

/**
 * A ledger: rows that follow each other by their hashes and can only be added, and the one row that says where they end.
 * A room exports both tables from its tables.ts; the migration that creates them ends with `ledgerGuards`.
 * @param name of the table; the end's is `<name>_head`. Kinds are never taken off the list: old rows keep theirs.
 */
export function defineLedger<Kind extends string>(schema: PgSchema, name: string) {
  const rows = schema.table(
    name,
    {
      /** 1, 2, 3…: no gap, for whoever appends holds a lock until the commit. */
      position: bigint('position', { mode: 'number' }).primaryKey(),
      at: moment('at').notNull(),
      kind: text('kind').$type<Kind>().notNull(),
      /** Who did it; null for nobody signed in, or an operator at the command line. */
      actorId: uuid('actor_id'),
      /** What it was done to. */
      subjectId: uuid('subject_id'),
      /** A JSON object, kept as the text that was hashed: jsonb would put its keys into another order. */
      data: text('data').notNull(),
      requestId: text('request_id'),
      previousHash: text('previous_hash').notNull(),
      hash: text('hash').notNull(),
    },
    (table) => [
      index(`${name}_at`).on(table.at, table.position),
      index(`${name}_kind`).on(table.kind, table.at, table.position),
      index(`${name}_actor`).on(table.actorId, table.at, table.position),
      index(`${name}_subject`).on(table.subjectId, table.at, table.position),
    ],
  );
  /** Moved by a trigger with every row: rows taken from the end are missed by it. */
  const head = schema.table(
    `${name}_head`,
    { id: integer('id').primaryKey(), position: bigint('position', { mode: 'number' }).notNull(), hash: text('hash').notNull() },
    (table) => [check(`${name}_head_single`, sql`${table.id} = 1`)],
  );
  return { rows, head };
}

export type Ledger<Kind extends string = string> = ReturnType<typeof defineLedger<Kind>>;
export type LedgerRow<Kind extends string = string> = Ledger<Kind>['rows']['$inferSelect'];

/** The schema and the names of a ledger's two tables. */
export function namesOf({ rows, head }: Pick<Ledger, 'rows' | 'head'>): { schema: string; rows: string; head: string } {
  return { schema: getTableConfig(rows).schema ?? 'public', rows: getTableName(rows), head: getTableName(head) };
}
