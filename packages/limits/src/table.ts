import { moment } from '@sar/database/columns';
import { index, integer, type PgSchema, text } from 'drizzle-orm/pg-core';

/** The table of a room's counters: a row a limit and whom it counts. The names of its columns are the library's. */
export function defineCounters(schema: PgSchema, name: string) {
  return schema.table(
    name,
    {
      /** The limit, by what it counts, and a hash of whom. */
      key: text('key').primaryKey(),
      points: integer('points').notNull(),
      /** The row counts until then. */
      expire: moment('expire').notNull(),
    },
    (table) => [index(`${name}_expire`).on(table.expire)],
  );
}

export type Counters = ReturnType<typeof defineCounters>;
