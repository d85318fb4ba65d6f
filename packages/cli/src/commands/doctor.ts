import type { Config } from '@sar/config/config';
import { describeEnvironment, readConfig } from '@sar/config/environment';
import { openDatabase } from '@sar/database/open';
import { defineCommand } from 'citty';
import { databaseLooks } from '../doctor/database.ts';
import { type Looked, line, lookAt, panne } from '../doctor/findings.ts';
import { machine } from '../doctor/machine.ts';
import { mai } from '../doctor/mai.ts';
import { outside } from '../doctor/outside.ts';

/** All that support would ask. It changes no data and applies no migration. */
export const doctor = defineCommand({
  meta: {
    name: 'doctor',
    description:
      'Dit tout ce que demanderait une assistance (machine, configuration, base, tâches, MAI, serveurs tiers), sans rien changer',
  },
  args: { json: { type: 'boolean', default: false, description: 'Un objet JSON, pour un programme' } },
  async run({ args }) {
    const config = readConfig();
    const configuration = describeEnvironment(config);
    const looked = [...(await lookAt({ ...machine(config), ...outside(config) })), ...(await lookInside(config))];
    const worst = ['PANNE', 'ATTENTION', 'OK'].find((state) => looked.some((one) => one.state === state));
    if (args.json) console.log(JSON.stringify({ state: worst, findings: looked, configuration }, null, 2));
    else {
      for (const { name, source, value } of configuration) console.log(`${name}=${value}  [${source}]`);
      console.log('');
      for (const one of looked) console.log(line(one));
    }
    process.exitCode = worst === 'PANNE' ? 1 : 0;
  },
});

/** What is in the database; or that it does not open, which the rest of the report outlives. */
async function lookInside(config: Config): Promise<Looked[]> {
  try {
    const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
    try {
      const { 'base de données': itself, ...inside } = databaseLooks(database, config);
      const first = await lookAt({ 'base de données': itself });
      // Where it does not answer nothing in it does: one cause is told once.
      return first.some(({ state }) => state === 'PANNE')
        ? first
        : [...first, ...(await lookAt({ ...inside, ...mai(database.db, config) }))];
    } finally {
      await database.close();
    }
  } catch (error) {
    return lookAt({
      'base de données': () => panne((error as Error).message, 'vérifiez DATABASE_URL, ou arrêtez le serveur qui tient la base embarquée'),
    });
  }
}
