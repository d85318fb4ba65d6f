import { createdAt, id, updatedAt } from '@sar/database/columns';
import { boolean, integer, pgSchema, text } from 'drizzle-orm/pg-core';

export const documents = pgSchema('documents');

export const categories = documents.table('categories', {
  id: id(),
  name: text('name').notNull().unique('categories_name_unique'),
  description: text('description'),
  /** #RRGGBB. */
  color: text('color').notNull().default('#3B82F6'),
  /** A Lucide icon's name. */
  icon: text('icon').notNull().default('file'),
  position: integer('position').notNull().default(0),
  active: boolean('active').notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type CategoryRow = typeof categories.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };
