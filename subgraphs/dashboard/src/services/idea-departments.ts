import type { Db } from '@sar/database/client';
import { asc, eq } from 'drizzle-orm';
import { type IdeaDepartmentRow, ideaDepartments } from '../tables.ts';

/** The departments that take ideas, by name. A closed list of ten: no paging. */
export function listIdeaDepartments(db: Db): Promise<IdeaDepartmentRow[]> {
  return db.select().from(ideaDepartments).where(eq(ideaDepartments.active, true)).orderBy(asc(ideaDepartments.name));
}
