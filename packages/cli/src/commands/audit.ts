import { readConfig } from '@sar/config/environment';
import { openDatabase } from '@sar/database/open';
import { auditLedger } from '@sar/identity/tables';
import { verify as verifyLedger } from '@sar/ledger/verify';
import { defineCommand } from 'citty';
import { plainly } from '../with-house.ts';

/** Reads only: it neither migrates nor writes. */
const verify = defineCommand({
  meta: {
    name: 'verify',
    description: "Vérifie toute la chaîne du journal d'audit ; nomme la première ligne modifiée, disparue ou déplacée",
  },
  args: {
    head: { type: 'string', description: "Empreinte de tête notée lors d'une vérification passée : elle doit encore être dans la chaîne" },
  },
  run: ({ args }) =>
    plainly(async () => {
      if (args.head !== undefined && !/^[0-9a-f]{64}$/.test(args.head))
        throw new Error('--head attend une empreinte : 64 chiffres hexadécimaux.');
      const config = readConfig();
      const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
      try {
        const verdict = await verifyLedger(database.db, auditLedger, args.head);
        if (!verdict.intact) throw new Error(`Journal d'audit altéré : ${verdict.message}.`);
        console.log(`${verdict.count} ligne${verdict.count > 1 ? 's' : ''}, chaîne intacte, tête ${verdict.head}`);
      } finally {
        await database.close();
      }
    }),
});

export const audit = defineCommand({
  meta: { name: 'audit', description: "Le journal d'audit" },
  subCommands: { verify },
});
