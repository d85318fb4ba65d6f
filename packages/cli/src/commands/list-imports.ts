import { listImports as list } from '@sar/mai/services/import-batches';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const listImports = defineCommand({
  meta: { name: 'list-imports', description: 'Nomme les imports de MAI, le dernier en tête' },
  run: () =>
    withHouse(async ({ database }) => {
      const imports = await list(database.db);
      const lines = imports.map(
        ({ id, createdAt, fileName, rowCount, rolledBackAt }) =>
          `${id}  ${createdAt.toISOString().slice(0, 16)}  ${fileName}, ${rowCount} ligne(s)${rolledBackAt ? ', annulé' : ''}`,
      );
      console.log(`\n${lines.join('\n') || 'Aucun import.'}`);
    }),
});
