import { FACT_JOBS } from '@sar/events/facts';
import type { House } from '@sar/gateway/house';
import { countUnfinished } from '@sar/jobs/table';

/** Ten seconds each. */
const TURNS = 12;

/** Waits until every fact has been heard; on a machine that does much besides, that takes longer than a person would wait. */
export async function hearFacts({ database, facts }: Pick<House, 'database' | 'facts'>): Promise<void> {
  const names = FACT_JOBS.map(({ name }) => name);
  for (let turn = 0; turn < TURNS && (await countUnfinished(database.db, names)) > 0; turn++) await facts.drain();
}
