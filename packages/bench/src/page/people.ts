import type { House } from '@sar/gateway/house';
import { openDemoSession } from '@sar/identity/services/sessions';
import { users } from '@sar/identity/tables';
import { asc } from 'drizzle-orm';

/** Opens a session each for so many different people of the demonstration company. @returns their tokens. */
export async function openSessions({ database: { db } }: House, people: number): Promise<string[]> {
  const found = await db.select({ id: users.id }).from(users).orderBy(asc(users.id)).limit(people);
  if (found.length < people) throw new Error(`${found.length} comptes pour ${people} connexions`);
  const tokens = [];
  for (const { id } of found) tokens.push(await openDemoSession(db, { userId: id, requestId: null, address: null }, id, null));
  return tokens;
}
