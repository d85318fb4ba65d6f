import { openDatabase } from '@sar/database/open';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Database } from './client.ts';
import { migrateRoom, migrationState } from './migrate.ts';
import { openPostgres } from './postgres.ts';

const url = inject('databaseUrl') ?? undefined;

// The embedded database has one owner and no other role.
describe.skipIf(!url)('a role that may create nothing', () => {
  const role = `sar_essai_migrate_${process.pid}`;
  let owner: Database;
  let runner: Database;
  let discard: () => Promise<void>;

  beforeAll(async () => {
    const copy = await copyTemplate(inject('template'), url);
    discard = copy.discard;
    owner = await openDatabase({ url: copy.where.DATABASE_URL, dataDir: copy.where.SAR_DATA_DIR });
    await owner.db.execute(sql.raw(`create role ${role} login password 'essai'`));
    await owner.db.execute(sql.raw(`grant usage on schema drizzle to ${role}`));
    await owner.db.execute(sql.raw(`grant select on all tables in schema drizzle to ${role}`));
    const as = new URL(copy.where.DATABASE_URL as string);
    as.username = role;
    as.password = 'essai';
    runner = openPostgres(as.href, 1);
  });
  afterAll(async () => {
    await runner?.close();
    await owner.db.execute(sql.raw(`drop owned by ${role}`));
    await owner.db.execute(sql.raw(`drop role ${role}`));
    await owner.close();
    await discard();
  });

  it('starts on a schema that is up to date', async () => {
    await migrateRoom(runner, 'identity');
  });

  it('is refused one that is not, which its owner then brings up to date', async () => {
    await owner.db.execute(sql`drop schema dashboard cascade`);
    await owner.db.execute(sql`drop table drizzle.dashboard`);
    await expect(migrateRoom(runner, 'dashboard')).rejects.toThrow();
    await migrateRoom(owner, 'dashboard');
    const { written, applied } = await migrationState(owner, 'dashboard');
    expect(applied).toBe(written);
  });
});
