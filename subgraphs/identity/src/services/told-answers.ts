import type { Db } from '@sar/database/client';
import type { FactPayload } from '@sar/events/facts';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { and, eq, isNull } from 'drizzle-orm';
import { employeeFacts, preferences, toldAnswers, users } from '../tables.ts';
import { isWanted } from './preferences.ts';

/**
 * Mails somebody the answer to a question that MAI could not answer: once a person and row, however often the fact comes,
 * to who still works here, has an account in good standing and wants such mails.
 */
export async function tellAnswer(db: Db, mailer: RoomDependencies['mailer'], fact: FactPayload<'mai.question-answered'>): Promise<void> {
  const { employeeId, entryId, question, answer } = fact;
  await db.transaction(async (tx) => {
    const first = await tx.insert(toldAnswers).values({ employeeId, entryId }).onConflictDoNothing().returning();
    if (first.length === 0) return;
    const [person] = await tx
      .select({ email: employeeFacts.email, name: employeeFacts.name, notifications: preferences.notifications })
      .from(users)
      .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
      .leftJoin(preferences, eq(preferences.userId, users.id))
      .where(and(eq(users.employeeId, employeeId), isNull(users.suspendedAt), eq(employeeFacts.active, true)));
    if (!person || !isWanted(person, 'QUESTION_ANSWERED', 'EMAIL')) return;
    await mailer.send(tx, { to: person.email, template: 'question-answered', data: { name: person.name, question, answer } });
  });
}
