import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import { byName } from '@sar/database/text';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { filled, given } from '@sar/subgraph-kit/inputs';
import { holds } from '@sar/subgraph-kit/permissions';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { asc, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type IdeaDepartmentRow, ideaDepartments } from '../tables.ts';

/** What a company that has just been installed finds, without addresses: an administrator knows them. */
const DEFAULTS = [
  ['production', 'Production', '🏭'],
  ['maintenance', 'Maintenance', '🔧'],
  ['quality', 'Qualité', '✅'],
  ['safety', 'Sécurité', '🛡️'],
  ['logistics', 'Logistique', '🚛'],
  ['it', 'Informatique', '💻'],
  ['hr', 'Ressources Humaines', '👥'],
  ['finance', 'Finance', '💰'],
  ['marketing', 'Marketing', '📢'],
  ['other', 'Autre', '📋'],
] as const;
const DEFAULT_ICON = '📋';

const departmentInput = z.object({
  code: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, 'Code invalide : écrivez une lettre minuscule, puis 19 lettres, chiffres ou tirets au plus.'),
  name: filled(100).exactOptional(),
  icon: filled(16).exactOptional(),
  emails: z
    .array(z.string().trim().toLowerCase().pipe(z.email().max(200)))
    .max(20)
    .transform((emails) => [...new Set(emails)])
    .exactOptional(),
  active: z.boolean().exactOptional(),
});

/** Creates the default departments that are missing; what an administrator made of the others stays. */
export async function createDefaultIdeaDepartments(db: Db): Promise<void> {
  const rows = DEFAULTS.map(([code, name, icon]) => ({ code, name, icon, emails: [] }));
  await db.insert(ideaDepartments).values(rows).onConflictDoNothing();
}

const open = eq(ideaDepartments.active, true);
const every = sql`true`;

/** Which departments a viewer may see: everybody those that take ideas, who handles ideas all. */
export function departmentsVisibleTo(viewer: Viewer | null) {
  return holds(viewer, 'IDEAS_MANAGE') ? undefined : open;
}

const listed = kept((db: Db, which: SQL) =>
  db.select().from(ideaDepartments).where(which).orderBy(asc(ideaDepartments.id)).prepare('departments'),
);

/** The departments that take ideas, by name; with the others for who may see them and asks. A closed list of ten or so: no paging. */
export async function listIdeaDepartments(db: Db, viewer: Viewer | null, includeInactive: boolean): Promise<IdeaDepartmentRow[]> {
  const which = includeInactive ? departmentsVisibleTo(viewer) : open;
  return (await listed(db, which ?? every).execute()).sort(byName);
}

/**
 * Changes the given fields of the department of a code, or creates it.
 * @throws InputRefused when a field is invalid, or a new department has no name.
 */
export async function saveIdeaDepartment(db: Db, input: unknown): Promise<IdeaDepartmentRow> {
  const { code, ...fields } = parseInput(departmentInput, input);
  const changes = { ...given(fields), updatedAt: new Date() };
  const [changed] = await db.update(ideaDepartments).set(changes).where(eq(ideaDepartments.code, code)).returning();
  if (changed) return changed;
  const { name, icon = DEFAULT_ICON, emails = [], active = true } = fields;
  if (!name) throw inputRefused('name', 'REQUIRED', 'Donnez un nom au nouveau service.');
  // Another may have created it since: then this is a change of it.
  const [row] = await db
    .insert(ideaDepartments)
    .values({ code, name, icon, emails, active })
    .onConflictDoUpdate({ target: ideaDepartments.code, set: changes })
    .returning();
  return row as IdeaDepartmentRow;
}
