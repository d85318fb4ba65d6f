import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { testConfig } from '@sar/testing/config';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { fill } from './fill.ts';

describe('filling a house', () => {
  const app = useApp();

  it('gives every company the departments of its idea box, without a demonstration too, and again nothing more', async () => {
    const { db } = app.house.database;
    const departments = async () =>
      executeRows<{ code: string }>(db, sql`select code, emails from dashboard.idea_departments order by code`);
    await db.execute(sql`truncate dashboard.idea_departments cascade`);
    const config = testConfig({ SAR_DATA_DIR: '' }, { SAR_DEMO: 'false' });
    await fill(app.house, config, () => {});
    const made = await departments();
    expect(made).toHaveLength(10);
    expect(made[0]).toEqual({ code: 'finance', emails: [] });
    await fill(app.house, config, () => {});
    expect(await departments()).toEqual(made);
    expect(await executeRows(db, sql`select 1 from dashboard.ideas`)).toEqual([]);
  });
});
