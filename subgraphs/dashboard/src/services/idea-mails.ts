import { dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import type { Mailer } from '@sar/mail/mailer';
import type { IdeaDepartmentRow, IdeaRow } from '../tables.ts';
import { addDays } from './days.ts';

const HOUR_MS = 3_600_000;

/**
 * Has an idea mailed to each address of its department, with the transaction that takes the idea or not at all. The mails
 * leave the next morning: one that left at once would say to the minute when its author wrote.
 */
export async function mailIdea(tx: Db, mailer: Mailer, { name, emails }: IdeaDepartmentRow, idea: IdeaRow): Promise<void> {
  const data = { department: name, idea: idea.description, submittedOn: idea.submittedOn };
  const to = [...new Set(emails)];
  await mailer.send(tx, { to, template: 'idea-submitted', data }, someTimeNextMorning(new Date()));
}

/** A moment from seven to eight of the morning after, in Dakar, where it is always UTC's. By chance, so that the order says nothing of who wrote before whom. */
function someTimeNextMorning(now: Date): Date {
  return new Date(Date.parse(`${addDays(dayOf(now), 1)}T07:00:00Z`) + Math.floor(Math.random() * HOUR_MS));
}
