import { useApp } from '@sar/testing/app';
import { emailOf } from '@sar/testing/sign-in';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { grantRoleByEmail } from './services/break-glass.ts';
import { audit, employeeFacts, roleGrants, users } from './tables.ts';

describe('the demonstration accounts', () => {
  const app = useApp();
  /** All that is stored of the account of an address, ids and times apart. */
  const stored = async (email: string) => {
    const { db } = app.house.database;
    const [found] = await db
      .select({ user: users })
      .from(users)
      .innerJoin(employeeFacts, eq(employeeFacts.employeeId, users.employeeId))
      .where(eq(employeeFacts.email, email));
    const { id = '', employeeId: _e, createdAt: _c, ...user } = found?.user ?? {};
    const grants = await db.select().from(roleGrants).where(eq(roleGrants.userId, id));
    const events = await db.select().from(audit).where(eq(audit.subjectId, id)).orderBy(audit.kind);
    return {
      user,
      grants: grants.map(({ userId: _u, createdAt: _c, ...grant }) => grant),
      events: events.map(({ kind, actorId, requestId, data }) => ({ kind, actorId, requestId, data: JSON.parse(data) })),
    };
  };

  it('are stored as the command line makes them, but for what the audit log says of their origin', async () => {
    const unknown = 'demo.450@demo.sar.sn';
    await grantRoleByEmail(app.house.database.db, unknown, 'HSE');
    const made = await stored(unknown);
    expect(made.grants).toHaveLength(1);
    const [bound, granted] = made.events;
    expect([bound?.kind, granted?.kind]).toEqual(['ACCOUNT_BOUND', 'BREAK_GLASS_USED']);
    expect(await stored(emailOf('HSE'))).toEqual({
      ...made,
      events: [
        { ...bound, data: { method: 'DEMO' } },
        { ...granted, kind: 'ROLE_GRANTED', data: { ...granted?.data, method: 'DEMO' } },
      ],
    });
  });
});
