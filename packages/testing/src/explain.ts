import type { House } from '@sar/gateway/house';
import { recordStatements } from './count-statements.ts';

/** How the database would go about each statement that the rooms send while `work` runs: its plans, line by line. */
export async function explain(house: House, work: () => Promise<unknown>): Promise<string[]> {
  const { database } = house;
  const plans: string[] = [];
  for (const { text, values } of await recordStatements(house, work)) {
    const query = `explain ${text}`;
    const rows =
      database.kind === 'pglite'
        ? (await database.driver.query(query, values)).rows
        : await database.driver.unsafe(query, values as never[]);
    plans.push(rows.map((row) => (row as Record<'QUERY PLAN', string>)['QUERY PLAN']).join('\n'));
  }
  return plans;
}
