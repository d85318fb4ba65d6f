import DataLoader from 'dataloader';
import { isId } from './page.ts';

/**
 * A loader of at most one row a key, for one request. Ids that cannot exist are answered null without asking.
 * @param fetch reads the rows of some keys in one statement, in any order.
 */
export function loadOne<Row>(fetch: (ids: string[]) => Promise<Row[]>, keyOf: (row: Row) => string | null) {
  return new DataLoader<string, Row | null>(async (ids) => {
    const rows = await fetch(ids.filter(isId));
    const byKey = new Map(rows.map((row) => [keyOf(row), row]));
    return ids.map((id) => byKey.get(id) ?? null);
  });
}

/** A loader of any number of rows a key, in the order that `fetch` gives. */
export function loadMany<Row>(fetch: (ids: string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async (ids) => {
    const groups = Map.groupBy(await fetch(ids.filter(isId)), keyOf);
    return ids.map((id) => groups.get(id) ?? []);
  });
}
