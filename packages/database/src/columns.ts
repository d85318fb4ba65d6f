import { type ExtraConfigColumn, index, timestamp, uuid } from 'drizzle-orm/pg-core';

/** A moment, to the millisecond: what a JavaScript Date holds, so that a cursor made from a row finds that row again. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });

/** The primary key of every entity. */
export const id = () => uuid('id').primaryKey().defaultRandom();

export const createdAt = () => moment('created_at').notNull().defaultNow();
/** Every update sets it. Drizzle refuses one that sets nothing else, so a change whose fields may all be absent names it too. */
export const updatedAt = () =>
  moment('updated_at')
    .notNull()
    .defaultNow()
    .$onUpdate(() => new Date());

/**
 * What makes a search for a part of a text (`like '%…%'`) read an index; the migration creates the extension pg_trgm first.
 * Without a list of pending entries: until a vacuum empties it the planner shuns the index, and the embedded database never vacuums by itself.
 */
export const trigramIndex = (name: string, column: ExtraConfigColumn) =>
  index(name).using('gin', column.op('gin_trgm_ops')).with({ fastupdate: false });
