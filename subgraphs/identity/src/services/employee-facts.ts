import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import type { FactPayload } from '@sar/events/facts';
import { sql } from 'drizzle-orm';
import { employeeFacts } from '../tables.ts';

/** Keeps what the directory says of a person, unless something newer is known already: facts may repeat and overtake each other. */
export async function keepEmployeeFact(db: Db, fact: FactPayload<'directory.employee-changed'>): Promise<void> {
  const row = { ...fact, searchText: searchTextOf(fact) };
  await db
    .insert(employeeFacts)
    .values(row)
    .onConflictDoUpdate({ target: employeeFacts.employeeId, set: row, setWhere: sql`${employeeFacts.version} < excluded.version` });
}

/** Name, name and address, so that the last name before the first one is found too. */
export function searchTextOf({ name, email }: { readonly name: string; readonly email: string }): string {
  return fold(`${name} ${name} ${email}`);
}
