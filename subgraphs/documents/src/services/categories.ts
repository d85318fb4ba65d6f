import type { Db } from '@sar/database/client';
import { asc, eq } from 'drizzle-orm';
import { type CategoryRow, categories } from '../tables.ts';

/** The categories in their order. A closed list: no paging. */
export function listCategories(db: Db): Promise<CategoryRow[]> {
  return db.select().from(categories).where(eq(categories.active, true)).orderBy(asc(categories.position), asc(categories.name));
}
