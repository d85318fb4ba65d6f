import { readFileSync } from 'node:fs';
import type { Config } from '@sar/config/config';
import { seedDemo as seedDashboard } from '@sar/dashboard/seed';
import { createDefaultIdeaDepartments } from '@sar/dashboard/services/idea-departments';
import { seedDemo as seedDirectory } from '@sar/directory/seed';
import { seedDemo as seedDocuments } from '@sar/documents/seed';
import { seedDemo as seedIdentity } from '@sar/identity/seed';
import { needsDataset, needsVectors } from '@sar/mai/services/entries';
import { seedGlossary } from '@sar/mai/services/glossary';
import { importDataset } from '@sar/mai/services/import';
import { importAliases } from '@sar/mai/services/import-aliases';
import { vectorise } from '@sar/mai/services/vectorise';
import { seedDemo as seedNews } from '@sar/news/seed';
import type { House, Report } from './house.ts';

/** The dataset that ships with the project. */
export const DATASET = new URL('../../data/sar_official_dataset.csv', import.meta.url).pathname;
/** Other ways to ask its questions. */
const ALIASES = new URL('../../data/mai_aliases.csv', import.meta.url).pathname;

/** True before the first start has filled the house. */
export function isEmpty({ dependencies }: House): Promise<boolean> {
  return needsDataset(dependencies.db);
}

/**
 * Fills an empty house: what every company needs, the dataset and its vectors, then the invented company where the configuration wants one.
 * What is there already is left alone, so a second call costs a few counts.
 */
export async function fill({ dependencies, facts }: House, config: Config, report: Report): Promise<void> {
  const { db, log } = dependencies;
  await createDefaultIdeaDepartments(db);
  if (await needsDataset(db)) {
    const onProgress = (done: number, total: number) => report('Import du jeu de questions', done, total);
    await importDataset(db, DATASET, readFileSync(DATASET), { onProgress });
    await importAliases(db, ALIASES, readFileSync(ALIASES));
  }
  await seedGlossary(db);
  if (await needsVectors(db, config)) {
    // A hosted model that is down must not keep the rest of the intranet from starting.
    await vectorise(db, config, (done, total) => report('Vectorisation', done, total)).catch((error: unknown) =>
      log.error({ err: error }, 'vectorisation failed; MAI is not ready'),
    );
  }
  if (config.SAR_DEMO) await seedDemo({ dependencies, facts }, report);
}

/** Each room's part of the invented company; identity knows its people from the directory's facts. */
const SEEDS = [seedDirectory, seedIdentity, seedNews, seedDashboard, seedDocuments];

/** The invented company, room by room. @param scale multiplies all that can grow; 1 is a company of 600. */
export async function seedDemo({ dependencies, facts }: Pick<House, 'dependencies' | 'facts'>, report: Report, scale = 1): Promise<void> {
  for (const [done, seed] of SEEDS.entries()) {
    report('Données de démonstration', done, SEEDS.length);
    await seed(dependencies, scale);
  }
  await facts.drain();
  report('Données de démonstration', SEEDS.length, SEEDS.length);
}
