import { type AnyColumn, asc, desc, type SQL, sql } from 'drizzle-orm';
import { Refusal } from './errors.ts';
import { isDay, readMoment } from './scalars.ts';

export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A Relay connection. Cursors and `totalCount` are made only when asked for. */
export interface Connection<Row> {
  readonly nodes: readonly Row[];
  edges(): readonly { readonly cursor: string; readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  totalCount(): Promise<number>;
}

/** A value that a list can be ordered by. */
export type KeyValue = string | number | Date;

/** How a list is ordered: columns that together are unique, all in one direction, with each row's values in them. */
export interface Keyset<Row> {
  /** Names the list in its cursors, so that one list's cursor is refused by another. */
  readonly list: string;
  readonly columns: readonly AnyColumn[];
  readonly direction: 'asc' | 'desc';
  /**
   * Sort what the condition finds instead of walking the index of the first column, a text, until enough is found. For a
   * condition that goes together with the order: a planner takes what it finds for evenly spread and walks in vain.
   */
  readonly sorted?: boolean;
  values(row: Row): readonly KeyValue[];
}

const DEFAULT_FIRST = 20;
const MAX_FIRST = 100;

/**
 * Reads one page by keyset: the same cost on the last page as on the first, and nothing skipped or shown twice when rows come and go.
 * @param fetch reads rows in the order of the list: so many at most, those beyond some values of its columns where they are given.
 * @throws Refusal BAD_USER_INPUT on `first` outside 1 to 100 or a cursor that is not ours.
 */
export async function readPage<Row>(
  { first, after }: PageArguments,
  keyset: Keyset<Row>,
  fetch: (after: readonly KeyValue[] | undefined, limit: number) => Promise<Row[]>,
  count: () => Promise<number>,
): Promise<Connection<Row>> {
  const limit = first ?? DEFAULT_FIRST;
  if (limit < 1 || limit > MAX_FIRST) throw new Refusal('BAD_USER_INPUT', `« first » doit être compris entre 1 et ${MAX_FIRST}.`);
  const rows = await fetch(after ? decodeCursor(after, keyset.list, keyset.columns) : undefined, limit + 1);
  const nodes = rows.slice(0, limit);
  const cursorOf = (node: Row) => encodeCursor(keyset, node);
  const last = nodes.at(-1);
  return {
    nodes,
    edges: () => nodes.map((node) => ({ cursor: cursorOf(node), node })),
    pageInfo: { hasNextPage: rows.length > limit, endCursor: last === undefined ? null : cursorOf(last) },
    totalCount: count,
  };
}

/** The order of a list, in SQL. */
export function orderOf<Row>({ columns, direction, sorted }: Keyset<Row>): SQL[] {
  return columns.map((column, rank) => {
    // The same order, which no index has.
    const key = sorted && rank === 0 ? sql`${column} || ''` : column;
    return direction === 'asc' ? asc(key) : desc(key);
  });
}

/** What comes after some values of a list's columns, or placeholders for them, in SQL. */
export function beyond<Row>({ columns, direction }: Keyset<Row>, values: readonly unknown[]): SQL {
  const left = sql.join(
    columns.map((column) => sql`${column}`),
    sql`, `,
  );
  const right = sql.join(
    values.map((value, index) => sql`${sql.param(value, columns[index])}`),
    sql`, `,
  );
  return direction === 'asc' ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
}

function encodeCursor<Row>({ list, values }: Keyset<Row>, row: Row): string {
  return Buffer.from(JSON.stringify([list, ...values(row)])).toString('base64url');
}

/** What every id looks like: a UUID as the database writes it. */
export const ID_PATTERN = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function decodeCursor(cursor: string, list: string, columns: readonly AnyColumn[]): KeyValue[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    parts = null;
  }
  if (!Array.isArray(parts) || parts.length !== 1 + columns.length || parts[0] !== list) throw invalidCursor();
  const values: unknown[] = parts.slice(1);
  return columns.map((column, index) => {
    const value = values[index];
    // What is beyond the column's own type would be a fault of the database's, not a refusal.
    const bound = column.columnType === 'PgInteger' ? 2 ** 31 : 2 ** 53;
    if (column.dataType === 'number' && Number.isInteger(value) && Math.abs(value as number) < bound) return value as number;
    if (column.dataType === 'number' || typeof value !== 'string' || value.includes('\0')) throw invalidCursor();
    if (column.columnType === 'PgUUID' && !ID_PATTERN.test(value)) throw invalidCursor();
    if (column.columnType === 'PgDateString' && !isDay(value)) throw invalidCursor();
    if (column.dataType !== 'date') return value;
    const moment = readMoment(value);
    if (!moment) throw invalidCursor();
    return moment;
  });
}

const invalidCursor = () => new Refusal('BAD_USER_INPUT', 'Curseur « after » invalide : reprenez la liste depuis le début.');

/** True for text that can be an id here. Anything else names nothing, and must not reach a uuid column. */
export function isId(value: string): boolean {
  return ID_PATTERN.test(value);
}
