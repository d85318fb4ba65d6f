import type { Db } from '@sar/database/client';
import type { FactPayload } from '@sar/events/facts';
import { sql } from 'drizzle-orm';
import { employeeFacts } from '../tables.ts';

/** Keeps what the directory says of a person, unless something newer is known already: facts may repeat and overtake each other. */
export async function keepEmployeeFact(db: Db, fact: FactPayload<'directory.employee-changed'>): Promise<void> {
  await db
    .insert(employeeFacts)
    .values(fact)
    .onConflictDoUpdate({ target: employeeFacts.employeeId, set: fact, setWhere: sql`${employeeFacts.version} < excluded.version` });
}
