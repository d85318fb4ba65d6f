import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { roleGrants, users } from './tables.ts';

/** Accounts of the demonstration people, one a role. Once they exist nothing changes. */
export async function seedDemo({ db }: RoomDependencies): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { email, role } of readDemoAccounts()) {
      const userId = demoId('user', email);
      await tx
        .insert(users)
        .values({ id: userId, employeeId: demoId('employee', email) })
        .onConflictDoNothing();
      if (role !== 'EMPLOYEE') await tx.insert(roleGrants).values({ userId, role }).onConflictDoNothing();
    }
  });
}
