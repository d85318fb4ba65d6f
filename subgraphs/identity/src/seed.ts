import { chunks } from '@sar/database/chunks';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { type AuditEvent, audit, OPERATOR } from './services/audit.ts';
import { roleGrants, users } from './tables.ts';

/** How many of the company's 600 have signed in before. */
const ACCOUNTS = 400;

/** Accounts of the demonstration people, one a role, and of many others without a role. Once they exist nothing changes. */
export async function seedDemo({ db }: RoomDependencies, scale: number): Promise<void> {
  const accounts = readDemoAccounts();
  const others = Array.from({ length: ACCOUNTS * scale }, (_, rank) => `demo.${rank}@demo.sar.sn`);
  const rows = [...accounts.map(({ email }) => email), ...others].map((email) => ({
    id: demoId('user', email),
    employeeId: demoId('employee', email),
  }));
  const grants = accounts.filter(({ role }) => role !== 'EMPLOYEE').map(({ email, role }) => ({ userId: demoId('user', email), role }));
  await db.transaction(async (tx) => {
    const bound = [];
    for (const chunk of chunks(rows)) bound.push(...(await tx.insert(users).values(chunk).onConflictDoNothing().returning()));
    const granted = await tx.insert(roleGrants).values(grants).onConflictDoNothing().returning();
    const events: AuditEvent[] = [
      ...bound.map(({ id }) => ({ kind: 'ACCOUNT_BOUND', subjectId: id, data: { method: 'DEMO' } }) as const),
      ...granted.map(
        ({ userId, role }) =>
          ({ kind: 'ROLE_GRANTED', subjectId: userId, data: { role, endsAt: null, heldBefore: false, method: 'DEMO' } }) as const,
      ),
    ];
    for (const chunk of chunks(events)) await audit(tx, OPERATOR, ...chunk);
  });
}
