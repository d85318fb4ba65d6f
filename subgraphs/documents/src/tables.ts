import { createdAt, id, moment, trigramIndex, updatedAt } from '@sar/database/columns';
import { defineOnce } from '@sar/subgraph-kit/once-table';
import { and, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, boolean, check, index, integer, pgSchema, text, unique, uuid } from 'drizzle-orm/pg-core';

export const documentsSchema = pgSchema('documents');

export const categories = documentsSchema.table('categories', {
  id: id(),
  name: text('name').notNull(),
  /** The folded name: what is unique, and the order of equal positions. */
  sortName: text('sort_name').notNull().unique('categories_name_unique'),
  description: text('description'),
  /** #RRGGBB. */
  color: text('color').notNull(),
  /** A Lucide icon's name. */
  icon: text('icon').notNull(),
  position: integer('position').notNull(),
  active: boolean('active').notNull().default(true),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});

export const folders = documentsSchema.table(
  'folders',
  {
    id: id(),
    name: text('name').notNull(),
    /** The folded name: what is unique among siblings, and the order of their list. */
    sortName: text('sort_name').notNull(),
    description: text('description'),
    /** #RRGGBB. */
    color: text('color').notNull(),
    /** A Lucide icon's name. */
    icon: text('icon').notNull(),
    /** Null at the root. services/folder-tree.ts keeps the tree without circles and ten levels deep. */
    parentId: uuid('parent_id').references((): AnyPgColumn => folders.id),
    /** The folders from the root down to this one, itself included: what is below a folder is found by index, at any depth. */
    path: uuid('path').array().notNull(),
    /** The directory's person; kept when the person leaves. */
    createdById: uuid('created_by_id').notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    // Its index also serves the list of a folder's folders.
    unique('folders_name_unique').on(table.parentId, table.sortName).nullsNotDistinct(),
    check('folders_not_own_parent', sql`${table.parentId} <> ${table.id}`),
    check('folders_path_ends', sql`${table.path}[cardinality(${table.path})] = ${table.id}`),
    index('folders_path').using('gin', table.path).with({ fastupdate: false }),
  ],
);

export const documents = documentsSchema.table(
  'documents',
  {
    id: id(),
    title: text('title').notNull(),
    /** The folded title: an order of the list. */
    sortTitle: text('sort_title').notNull(),
    description: text('description'),
    /** Folded text that a search looks into. */
    searchText: text('search_text').notNull(),
    categoryId: uuid('category_id').references(() => categories.id),
    /** Null at the root. Only a trashed document can see its folder deleted: it then comes back to the root. */
    folderId: uuid('folder_id').references(() => folders.id, { onDelete: 'set null' }),
    /** The directory's person who brought it; kept when the person leaves. */
    ownerId: uuid('owner_id').notNull(),
    fileName: text('file_name').notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    /** When it went to the trash. No timer empties the trash; queries compare this with the clock. */
    deletedAt: moment('deleted_at'),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    check('documents_size_positive', sql`${table.sizeBytes} > 0`),
    // An index an order, over what is not in the trash. Ascending, and read backwards: see news.
    index('documents_created').on(table.createdAt, table.id).where(isNull(table.deletedAt)),
    index('documents_title').on(table.sortTitle, table.id).where(isNull(table.deletedAt)),
    index('documents_size').on(table.sizeBytes, table.id).where(isNull(table.deletedAt)),
    index('documents_category').on(table.categoryId, table.createdAt, table.id).where(isNull(table.deletedAt)),
    // No index of another column serves an order where `folder_id` is null: the root has its own.
    index('documents_root')
      .on(table.createdAt, table.id)
      .where(and(isNull(table.folderId), isNull(table.deletedAt)) as SQL),
    // The trash included, for deleting a folder looks for what it still holds there; `deleted_at` so that counts read nothing else.
    index('documents_folder').on(table.folderId, table.createdAt, table.id, table.deletedAt),
    index('documents_trash').on(table.deletedAt, table.id).where(isNotNull(table.deletedAt)),
    index('documents_trash_owner').on(table.ownerId, table.deletedAt, table.id).where(isNotNull(table.deletedAt)),
    trigramIndex('documents_search', table.searchText),
  ],
);

export type CategoryRow = typeof categories.$inferSelect;
export type FolderRow = typeof folders.$inferSelect;
export type DocumentRow = typeof documents.$inferSelect;
/** A person as this room knows one: by its id, which the directory resolves. */
export type EmployeeKey = { readonly id: string };

export const onceKeys = defineOnce(documentsSchema);
