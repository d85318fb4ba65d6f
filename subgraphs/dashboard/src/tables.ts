import { createdAt, id, updatedAt } from '@sar/database/columns';
import { boolean, pgSchema, text } from 'drizzle-orm/pg-core';

export const dashboard = pgSchema('dashboard');

export const ideaDepartments = dashboard.table('idea_departments', {
  id: id(),
  code: text('code').notNull().unique('idea_departments_code_unique'),
  name: text('name').notNull(),
  /** Who hears of a new idea. */
  emails: text('emails').array().notNull(),
  active: boolean('active').notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export type IdeaDepartmentRow = typeof ideaDepartments.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };
