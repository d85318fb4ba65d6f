import type { Db, Tx } from '@sar/database/client';
import { fold } from '@sar/database/text';
import type { FactPayload } from '@sar/events/facts';
import { eq, sql } from 'drizzle-orm';
import { employeeFacts, users } from '../tables.ts';
import { type Actor, type AuditEvent, actorOf, audit, OPERATOR } from './audit.ts';
import { closeSessionsOf } from './sessions.ts';

type Fact = FactPayload<'directory.employee-changed'>;

/**
 * Keeps what the directory says of a person, unless something newer is known already: facts may repeat and overtake each
 * other. What it means for their account is done and recorded with it, once.
 */
export async function keepEmployeeFact(db: Db, { by, ...fact }: Fact): Promise<void> {
  const row = { ...fact, searchText: searchTextOf(fact) };
  await db.transaction(async (tx) => {
    const [before] = await tx.select().from(employeeFacts).where(eq(employeeFacts.employeeId, fact.employeeId)).for('update');
    const [kept] = await tx
      .insert(employeeFacts)
      .values(row)
      .onConflictDoUpdate({ target: employeeFacts.employeeId, set: row, setWhere: sql`${employeeFacts.version} < excluded.version` })
      .returning({ employeeId: employeeFacts.employeeId });
    if (before && kept) await changeAccount(tx, by ? actorOf({ ...by, viewer: by }) : OPERATOR, before, fact);
  });
}

type Standing = Pick<Fact, 'employeeId' | 'active' | 'email'>;

/** What a departure, a return or another address is to an account: nothing where there is none. */
async function changeAccount(tx: Tx, actor: Actor, before: Standing, after: Standing): Promise<void> {
  if (before.active === after.active && before.email === after.email) return;
  const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.employeeId, after.employeeId));
  if (!user) return;
  const events: AuditEvent[] = [];
  if (before.active !== after.active) {
    // On return too: a session that somebody opened while they left, or that is older than this rule, opens nothing again.
    const closedSessions = await closeSessionsOf(tx, user.id);
    if (after.active) await tx.update(users).set({ leavingAt: null }).where(eq(users.id, user.id));
    events.push({ kind: after.active ? 'USER_RETURNED' : 'USER_LEFT', subjectId: user.id, data: { closedSessions } });
  }
  // Without the addresses: rows are for ever.
  if (before.email !== after.email) events.push({ kind: 'EMAIL_CHANGED', subjectId: user.id });
  await audit(tx, actor, ...events);
}

/** Name, name and address, so that the last name before the first one is found too. */
export function searchTextOf({ name, email }: { readonly name: string; readonly email: string }): string {
  return fold(`${name} ${name} ${email}`);
}
