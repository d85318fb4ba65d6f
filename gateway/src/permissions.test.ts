import { COLUMNS } from '@sar/testing/access/callers';
import { askEverything } from '@sar/testing/access/matrix';
import { differences, readTable } from '@sar/testing/access/table';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('who may do what, %s form', (form) => {
  const app = useApp(form);

  it('Z01: is what docs/permissions.md says, for every operation and everybody', async () => {
    const found = await askEverything(app);
    expect(
      differences(
        readTable(
          'Opération',
          COLUMNS.map(({ name }) => name),
        ),
        found,
      ),
    ).toEqual([]);
  }, 60_000);
});
