import { date, index, type PgSchema, text, uuid } from 'drizzle-orm/pg-core';

/** The table of a room's keys of creations. It names nobody and holds no moment: ideas stay anonymous. */
export function defineOnce(schema: PgSchema) {
  return schema.table(
    'idempotency_keys',
    {
      /** A hash of who created what under which key. */
      key: text('key').primaryKey(),
      /** A hash of the input that came with it. */
      input: text('input').notNull(),
      /** What was created. */
      resultId: uuid('result_id'),
      usedOn: date('used_on').notNull(),
    },
    (table) => [index('idempotency_keys_used_on').on(table.usedOn)],
  );
}

export type OnceTable = ReturnType<typeof defineOnce>;
