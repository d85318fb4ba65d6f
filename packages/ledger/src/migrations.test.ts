import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ledgerGuards } from './guards.ts';

const ROOT = join(import.meta.dirname, '../../..');

it('the audit log has the guards as they are written here', () => {
  const migrations = globSync('drizzle/identity/*.sql', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'));
  expect(migrations.filter((text) => text.includes(ledgerGuards('identity', 'audit')))).toHaveLength(1);
});
