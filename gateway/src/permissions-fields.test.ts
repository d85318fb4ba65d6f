import { COLUMN_NAMES } from '@sar/testing/access/callers';
import { askEveryField } from '@sar/testing/access/fields';
import { differences, readTable } from '@sar/testing/access/table';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('who reads what, %s form', (form) => {
  const app = useApp(form);

  it('Z02: is what docs/permissions.md says of every ruled field, by every path to it', async () => {
    const table = readTable('Champ', COLUMN_NAMES);
    const { cells, untried } = await askEveryField(app, new Set(table.keys()));
    expect(differences(table, cells)).toEqual([]);
    expect(untried).toEqual([]);
  }, 120_000);
});
