import { COLUMN_NAMES, COLUMNS } from '@sar/testing/access/callers';
import { askEveryField } from '@sar/testing/access/fields';
import { differences, readTable } from '@sar/testing/access/table';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

/** Behind HTTP one with few rights, one with all, and the keys: the rules are the rooms' in both forms, only the way of the viewer differs. */
const BEHIND_HTTP = new Set(['Sans compte', 'Employé', 'Admin.', 'Clé actualités', 'Clé annuaire']);

describe.each(['local', 'split'] as const)('who reads what, %s form', (form) => {
  const app = useApp(form);

  it('Z02: is what docs/permissions.md says of every ruled field, by every path to it', async () => {
    const table = readTable('Champ', COLUMN_NAMES);
    const columns = form === 'local' ? COLUMNS : COLUMNS.filter(({ name }) => BEHIND_HTTP.has(name));
    const { cells, untried } = await askEveryField(app, new Set(table.keys()), columns);
    expect(differences(table, cells).join('\n')).toBe('');
    expect(untried).toEqual([]);
  }, 180_000);
});
