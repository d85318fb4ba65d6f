import type { Db } from '@sar/database/client';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled, given } from '@sar/subgraph-kit/inputs';
import { ID_PATTERN } from '@sar/subgraph-kit/page';
import { deleteAll, getForUpdate, idsOf } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type ProjectRow, projectStatus, projects } from '../tables.ts';

const NAMES = { one: 'Projet', many: 'projets' };

const fields = {
  title: filled(200),
  objective: emptiable(2_000),
  description: emptiable(10_000),
  status: z.enum(projectStatus.enumValues),
  startsOn: z.iso.date().nullish(),
  endsOn: z.iso.date().nullish(),
  partners: emptiable(2_000),
  // Whose it is only the directory knows: an id of nobody gives no lead.
  leadId: z.string().regex(ID_PATTERN, 'Identifiant inconnu : rechargez la liste.').nullish(),
};
const newProject = z.object({ ...fields, status: fields.status.default('PLANNED') });
const projectChanges = z.object({
  ...fields,
  id: z.string(),
  title: fields.title.exactOptional(),
  status: fields.status.exactOptional(),
});

/** What is stored of a new project. @throws InputRefused as `createProject`. */
export function newProjectRow(input: unknown) {
  const project = parseInput(newProject, input);
  refuseEndBeforeStart(project);
  return project;
}

/** Creates a project. @throws InputRefused when a field is invalid or it ends before it starts. */
export async function createProject(db: Db, input: unknown): Promise<ProjectRow> {
  const [row] = await db.insert(projects).values(newProjectRow(input)).returning();
  return row as ProjectRow;
}

/** Changes the given fields; null empties one. @throws InputRefused as `createProject`, or when unknown. */
export async function updateProject(db: Db, input: unknown): Promise<ProjectRow> {
  const { id, ...changes } = parseInput(projectChanges, input);
  return db.transaction(async (tx) => {
    const current = await getForUpdate(tx, projects, id, NAMES);
    const values = given(changes);
    refuseEndBeforeStart({ ...current, ...values });
    const [row] = await tx
      .update(projects)
      .set({ ...values, updatedAt: new Date() })
      .where(eq(projects.id, id))
      .returning();
    return row as ProjectRow;
  });
}

/** Deletes projects, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteProjects(db: Db, ids: readonly string[]): Promise<string[]> {
  return idsOf(await deleteAll(db, projects, ids, NAMES));
}

function refuseEndBeforeStart({ startsOn, endsOn }: { startsOn?: string | null | undefined; endsOn?: string | null | undefined }): void {
  if (startsOn && endsOn && endsOn < startsOn)
    throw inputRefused('endsOn', 'BEFORE_START', 'La fin précède le début : corrigez ces dates.');
}
