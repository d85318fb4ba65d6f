import { createdAt, id, trigramIndex, updatedAt } from '@sar/database/columns';
import { defineOnce } from '@sar/subgraph-kit/once-table';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, index, integer, pgSchema, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

export const directory = pgSchema('directory');

export const directions = directory.table('directions', {
  id: id(),
  name: text('name').notNull().unique('directions_name_unique'),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const employees = directory.table(
  'employees',
  {
    id: id(),
    matricule: text('matricule').notNull().unique('employees_matricule_unique'),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull(),
    /** Lower case. */
    email: text('email').notNull().unique('employees_email_unique'),
    phoneFixed: text('phone_fixed'),
    phoneMobile: text('phone_mobile'),
    jobTitle: text('job_title').notNull(),
    mainDirectionId: uuid('main_direction_id').references(() => directions.id),
    managerId: uuid('manager_id').references((): AnyPgColumn => employees.id),
    /** 1 without a manager, else the manager's plus one; services/hierarchy.ts keeps it. */
    hierarchyLevel: integer('hierarchy_level').notNull().default(1),
    /** The photo in the room's storage. */
    avatarKey: text('avatar_key').unique('employees_avatar_key_unique'),
    active: boolean('active').notNull().default(true),
    /** Grows with every change: the version of the facts published about this person. */
    version: integer('version').notNull().default(1),
    /** Folded "last first": the order of every list. */
    sortName: text('sort_name').notNull(),
    /** Folded text that a search looks into. */
    searchText: text('search_text').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex('employees_phone_fixed_unique').on(table.phoneFixed).where(sql`${table.phoneFixed} is not null`),
    uniqueIndex('employees_phone_mobile_unique').on(table.phoneMobile).where(sql`${table.phoneMobile} is not null`),
    index('employees_sort').on(table.sortName, table.id),
    index('employees_manager').on(table.managerId),
    trigramIndex('employees_search', table.searchText),
  ],
);

export const employeeDirections = directory.table(
  'employee_directions',
  {
    employeeId: uuid('employee_id')
      .notNull()
      .references(() => employees.id, { onDelete: 'cascade' }),
    directionId: uuid('direction_id')
      .notNull()
      .references(() => directions.id),
  },
  (table) => [primaryKey({ columns: [table.employeeId, table.directionId] }), index('employee_directions_direction').on(table.directionId)],
);

export type DirectionRow = typeof directions.$inferSelect;
export type EmployeeRow = typeof employees.$inferSelect;

export const onceKeys = defineOnce(directory);
