import type { Db } from '@sar/database/client';
import { brokenUnique } from '@sar/database/errors';
import { fold } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { named } from '@sar/subgraph-kit/rows';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type CategoryRow, categories } from '../tables.ts';
import { color, description, icon, line } from './input.ts';

const name = line(100);
const position = z.int().min(0).max(1_000);
const newCategory = z.object({ name, description, color: color.nullish(), icon: icon.nullish(), position: position.nullish() });
const categoryChanges = z.object({
  id: z.string(),
  name: name.exactOptional(),
  description,
  color: color.exactOptional(),
  icon: icon.exactOptional(),
  position: position.exactOptional(),
  active: z.boolean().exactOptional(),
});

/** The categories in their order, those no longer proposed only on demand. A closed list: no paging. */
export function listCategories(db: Db, includeInactive: boolean): Promise<CategoryRow[]> {
  const those = includeInactive ? undefined : eq(categories.active, true);
  return db.select().from(categories).where(those).orderBy(asc(categories.position), asc(categories.sortName));
}

/** Creates a category, at the end of the list unless it says where. @throws InputRefused when a field is invalid or the name taken. */
export async function createCategory(db: Db, input: unknown): Promise<CategoryRow> {
  const given = parseInput(newCategory, input);
  const [row] = await db
    .insert(categories)
    .values({
      name: given.name,
      sortName: fold(given.name),
      description: given.description,
      color: given.color ?? '#3B82F6',
      icon: given.icon ?? 'file',
      position: given.position ?? sql`(select coalesce(max(position) + 1, 0) from ${categories})`,
    })
    .returning()
    .catch(refuseTakenName);
  return row as CategoryRow;
}

/** Changes the given fields of a category. @throws InputRefused as `createCategory`, or when unknown. */
export async function updateCategory(db: Db, input: unknown): Promise<CategoryRow> {
  const { id, ...changes } = parseInput(categoryChanges, input);
  const [row] = await db
    .update(categories)
    .set({ ...changes, ...(changes.name ? { sortName: fold(changes.name) } : {}), updatedAt: new Date() })
    .where(named(categories.id, id))
    .returning()
    .catch(refuseTakenName);
  if (!row) throw absent('id', 'Catégorie');
  return row;
}

function refuseTakenName(error: unknown): never {
  if (brokenUnique(error) !== null) throw inputRefused('name', 'TAKEN', 'Une catégorie porte déjà ce nom : choisissez-en un autre.');
  throw error;
}
