import { COLUMN_NAMES } from '@sar/testing/access/callers';
import { writesOnOwned } from '@sar/testing/access/ids';
import { askEverything } from '@sar/testing/access/matrix';
import { differences, keyOf, readTable } from '@sar/testing/access/table';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('who may do what, %s form', (form) => {
  const app = useApp(form);

  it('Z01: is what docs/permissions.md says, for every operation and everybody', async () => {
    expect(differences(readTable('Opération', COLUMN_NAMES), await askEverything(app)).join('\n')).toBe('');
  }, 180_000);
});

describe('docs/permissions.md', () => {
  it('Z01: tells what is one’s own from what is not, wherever a thing that has an owner is written', () => {
    const rows = readTable('Opération', COLUMN_NAMES);
    const wanted = [...writesOnOwned()].flatMap((name) => [keyOf(name, 'à soi'), keyOf(name, 'à autrui')]);
    expect(wanted.filter((key) => !rows.has(key))).toEqual([]);
    expect(wanted.length).toBeGreaterThan(4);
  });
});
