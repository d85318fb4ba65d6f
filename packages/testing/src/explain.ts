import type { House } from '@sar/gateway/house';
import { watchStatements } from './count-statements.ts';

/** The plan of each SELECT that the rooms send while `work` runs, as PostgreSQL's `explain` writes it. */
export async function explain(house: House, work: () => Promise<unknown>): Promise<string[]> {
  const { database } = house;
  const statements = await watchStatements(house, work);
  const plans: string[] = [];
  for (const { query, params } of statements.filter(({ query }) => query.startsWith('select'))) {
    const rows =
      database.kind === 'pglite'
        ? (await database.driver.query<Record<string, string>>(`explain ${query}`, params as unknown[])).rows
        : await database.driver.unsafe<Record<string, string>[]>(`explain ${query}`, params as never[]);
    plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'));
  }
  return plans;
}
