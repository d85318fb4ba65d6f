// The journey against real processes: one process on the embedded database and, where DATABASE_URL names a PostgreSQL,
// one process and one process a room on it. From the sources, and with `--dist` from the bundle too, which it makes first.
// All bodies must be equal.
import { deepStrictEqual } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '@sar/bundle/build';
import { nodeArguments, type Origin } from '@sar/bundle/programs';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { type Leg, runJourney } from '@sar/testing/journey';
import { checkGatewayAlone } from '@sar/testing/loaded';
import { startServer } from '@sar/testing/server';

const { values } = parseArgs({ options: { dist: { type: 'boolean', default: false } } });

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

/** The forms of the system that this machine can run, by their names for a person. */
function formsOf(origin: Origin): Record<string, () => Promise<Leg[]>> {
  const forms: Record<string, () => Promise<Leg[]>> = {
    [`${origin} : un processus, base embarquée`]: () => journeyOf(nodeArguments('gateway', origin, true)),
  };
  if (serverUrl) {
    const one = nodeArguments('gateway', origin);
    const split = ['scripts/split.ts', ...(origin === 'dist' ? ['--dist'] : [])];
    forms[`${origin} : un processus, PostgreSQL`] = () => withDatabase('journey_one', (url) => journeyOf(one, url));
    forms[`${origin} : un service par rubrique, PostgreSQL`] = () => withDatabase('journey_split', (url) => journeyOf(split, url));
  }
  return forms;
}

const origins: Origin[] = values.dist ? ['source', 'dist'] : ['source'];
if (values.dist) console.log(await build());
let passed = 0;
let failed = 0;
async function pass(name: string, run: () => Promise<string>): Promise<void> {
  try {
    console.log(`✔ ${name} : ${await run()}`);
    passed++;
  } catch (error) {
    console.error(`✘ ${name} :`, error);
    failed++;
  }
}

let reference: Leg[] | undefined;
for (const [name, run] of origins.flatMap((origin) => Object.entries(formsOf(origin))))
  await pass(name, async () => {
    const legs = await run();
    reference ??= legs;
    deepStrictEqual(legs, reference);
    return `${legs.length} étapes`;
  });
if (values.dist) await pass('dist : une passerelle sans rubrique', async () => `${await checkGatewayAlone('dist')} modules, aucun de trop`);
console.log(`${passed} passed, ${failed} failed, ${serverUrl ? 0 : 2 * origins.length} skipped`);
process.exit(failed > 0 ? 1 : 0);
