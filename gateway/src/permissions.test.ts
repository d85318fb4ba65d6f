import { COLUMN_NAMES } from '@sar/testing/access/callers';
import { askEverything } from '@sar/testing/access/matrix';
import { differences, readTable } from '@sar/testing/access/table';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('who may do what, %s form', (form) => {
  const app = useApp(form);

  it('Z01: is what docs/permissions.md says, for every operation and everybody', async () => {
    expect(differences(readTable('Opération', COLUMN_NAMES), await askEverything(app))).toEqual([]);
  }, 60_000);
});
