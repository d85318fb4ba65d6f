// A deployment of render.yaml, rehearsed: `npm run rehearse`, on a DATABASE_URL; of render.split.yaml: `npm run rehearse -- --split`.
// A clean clone of the last commit is built and started by the file's own commands and environment, on real PostgreSQL, each
// service with the memory and the processor of Render's free plan (the build has the whole machine, as on Render, which builds
// elsewhere), lives a working day and ends by SIGTERM. Linux, as root for the limits.
import { parseArgs } from 'node:util';
import { openSmallMachine } from '@sar/bench/small-machine';
import { withDatabase } from '@sar/testing/databases';
import { judge } from './rehearsal/measures.ts';
import { rehearseOne } from './rehearsal/one.ts';
import { rehearseSplit } from './rehearsal/split.ts';

const { values } = parseArgs({ options: { split: { type: 'boolean', default: false } } });

/** @returns false, loudly, where control groups cannot be used: without the limits it would be no rehearsal. */
function hasLimits(): boolean {
  try {
    openSmallMachine().close();
    return true;
  } catch (error) {
    console.error(`!!! PAS DE GROUPES DE CONTRÔLE ICI (${(error as Error).message}) : la répétition est SAUTÉE !!!`);
    console.log('0 passed, 0 failed, 1 skipped');
    return false;
  }
}

if (!hasLimits()) process.exit();
const rows = await withDatabase('rehearsal', values.split ? rehearseSplit : rehearseOne);
const { passed, failed } = judge(rows);
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
