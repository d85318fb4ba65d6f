import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { deleteAll, idsOf } from '@sar/subgraph-kit/rows';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { type IdeaRow, ideaDepartments, ideas } from '../tables.ts';
import { mailIdea } from './idea-mails.ts';

/** What ideas are called in refusals. */
export const IDEAS = { one: 'Idée', many: 'idées' };

const newIdea = z.object({
  description: z.string().trim().min(5, 'Décrivez votre idée en cinq caractères au moins.').max(5_000),
  departmentId: z.string(),
});

/** What is stored of a new idea, but for its day. @throws InputRefused when its text is too short or too long. */
export function newIdeaRow(input: unknown) {
  const idea = parseInput(newIdea, input);
  return { ...idea, searchText: fold(idea.description) };
}

/**
 * Takes an idea and has it mailed to its department. Knows nothing of who brings it: no viewer comes in here, and of the time only the day stays.
 * @returns its id.
 * @throws InputRefused when its text is too short or too long, or the department takes no ideas.
 */
export async function submitIdea({ db, mailer }: Pick<Context, 'db' | 'mailer'>, input: unknown): Promise<string> {
  const idea = newIdeaRow(input);
  return db.transaction(async (tx) => {
    // Locked, so that no idea comes after a department has closed.
    const [department] = isId(idea.departmentId)
      ? await tx.select().from(ideaDepartments).where(eq(ideaDepartments.id, idea.departmentId)).for('share')
      : [];
    if (!department) throw absent('departmentId', 'Service');
    if (!department.active) throw inputRefused('departmentId', 'INACTIVE', "Ce service ne reçoit plus d'idées : choisissez-en un autre.");
    const [row] = await tx
      .insert(ideas)
      .values({ ...idea, submittedOn: today })
      .returning();
    await mailIdea(tx, mailer, department, row as IdeaRow);
    return (row as IdeaRow).id;
  });
}

/** Deletes ideas with their timelines, all or none. @returns their ids. @throws InputRefused when one is unknown or there are more than a hundred. */
export async function deleteIdeas(db: Db, ids: readonly string[]): Promise<string[]> {
  return idsOf(await deleteAll(db, ideas, ids, IDEAS));
}
