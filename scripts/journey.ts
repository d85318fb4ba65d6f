// The journey against real processes: one process on the embedded database and, where DATABASE_URL names a PostgreSQL,
// one process and one process a room on it. All bodies must be equal.
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { type Leg, runJourney } from '@sar/testing/journey';
import { startServer } from '@sar/testing/server';

const ONE_PROCESS = ['--liftoff-only', '--max-semi-space-size=2', '--max-old-space-size=192', 'gateway/src/main.ts'];
const SPLIT = ['scripts/split.ts'];

async function journeyOf(args: string[], DATABASE_URL = ''): Promise<Leg[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sar-journey-'));
  const server = await startServer(args, { SAR_DEMO: 'true', LOG_LEVEL: 'error', SAR_DATA_DIR: folder, DATABASE_URL });
  try {
    return await runJourney(server.origin);
  } catch (error) {
    console.error(server.output());
    throw error;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const forms: Record<string, () => Promise<Leg[]>> = { 'un processus, base embarquée': () => journeyOf(ONE_PROCESS) };
if (serverUrl) {
  forms['un processus, PostgreSQL'] = () => withDatabase('journey_one', (url) => journeyOf(ONE_PROCESS, url));
  forms['un service par rubrique, PostgreSQL'] = () => withDatabase('journey_split', (url) => journeyOf(SPLIT, url));
}
let passed = 0;
let reference: Leg[] | undefined;
for (const [name, run] of Object.entries(forms)) {
  try {
    const legs = await run();
    reference ??= legs;
    deepStrictEqual(legs, reference);
    passed++;
    console.log(`✔ ${name} : ${legs.length} étapes`);
  } catch (error) {
    console.error(`✘ ${name} :`, error);
  }
}
const failed = Object.keys(forms).length - passed;
console.log(`${passed} passed, ${failed} failed, ${serverUrl ? 0 : 2} skipped`);
process.exit(failed > 0 ? 1 : 0);
