import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { categories } from '../tables.ts';

/** The eight categories of the replaced system, in their order. */
export const DEFAULT_CATEGORIES = [
  { name: 'Général', color: '#6B7280', icon: 'file', description: "Documents généraux de l'entreprise" },
  { name: 'Ressources Humaines', color: '#3B82F6', icon: 'users', description: 'Documents liés aux ressources humaines' },
  { name: 'Finance', color: '#10B981', icon: 'dollar-sign', description: 'Documents financiers et comptables' },
  { name: 'Production', color: '#F59E0B', icon: 'factory', description: 'Documents de production et opérations' },
  { name: 'Sécurité', color: '#EF4444', icon: 'shield', description: 'Documents de sécurité et conformité' },
  { name: 'Qualité', color: '#8B5CF6', icon: 'check-circle', description: 'Documents de qualité et contrôle' },
  { name: 'Maintenance', color: '#06B6D4', icon: 'wrench', description: 'Documents de maintenance et technique' },
  { name: 'Commercial', color: '#EC4899', icon: 'trending-up', description: 'Documents commerciaux et ventes' },
] as const;

export type DefaultCategory = (typeof DEFAULT_CATEGORIES)[number]['name'];

/** Creates those of the eight that no category is named like; what exists stays as it is. @returns the names of the new ones. */
export async function createDefaultCategories(db: Db): Promise<string[]> {
  const rows = await db
    .insert(categories)
    .values(DEFAULT_CATEGORIES.map((category, position) => ({ ...category, position, sortName: fold(category.name) })))
    .onConflictDoNothing({ target: categories.sortName })
    .returning({ name: categories.name });
  return rows.map(({ name }) => name);
}
