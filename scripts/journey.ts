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

async function journeyOf(args: string[], env: Record<string, string>): Promise<Leg[]> {
  const server = await startServer(args, { SAR_DEMO: 'true', LOG_LEVEL: 'error', ...env });
  try {
    return await runJourney(server.origin);
  } catch (error) {
    console.error(server.output());
    throw error;
  } finally {
    await server.stop();
  }
}

async function embedded(): Promise<Leg[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sar-journey-'));
  try {
    return await journeyOf(ONE_PROCESS, { SAR_DATA_DIR: folder, DATABASE_URL: '' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const forms: Record<string, () => Promise<Leg[]>> = { 'un processus, base embarquée': embedded };
if (serverUrl) {
  forms['un processus, PostgreSQL'] = () => withDatabase('journey_one', (url) => journeyOf(ONE_PROCESS, { DATABASE_URL: url }));
  forms['un service par rubrique, PostgreSQL'] = () => withDatabase('journey_split', (url) => journeyOf(SPLIT, { DATABASE_URL: url }));
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
