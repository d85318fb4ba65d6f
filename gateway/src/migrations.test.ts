import { executeRows } from '@sar/database/client';
import { migrateRoom } from '@sar/database/migrate';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';

const app = useApp();

it('a start asks each room twice, and no more, whether all its migrations are there', async () => {
  expect(await countStatements(app.house, () => migrateRoom(app.house.database, 'documents'))).toBe(2);
});

it.each([
  ['of which the database knows nothing', 'drop table drizzle.documents'],
  ['whose journal is older', 'update drizzle.documents set created_at = 0'],
  ['whose journal is empty', 'delete from drizzle.documents'],
])('a room %s is migrated', async (_what, state) => {
  const { db } = app.house.dependencies;
  await db.execute(sql.raw(state));
  await db.execute(sql`drop schema documents cascade`);
  await migrateRoom(app.house.database, 'documents');
  const [row] = await executeRows<{ made: boolean }>(db, sql`select to_regclass('documents.categories') is not null as made`);
  expect(row?.made).toBe(true);
});
