import { readFileSync } from 'node:fs';

/** The file that says who may do what, read by people and by the tests that hold it. */
export const FILE = 'docs/permissions.md';

/** What the house answers: done, FORBIDDEN, UNAUTHENTICATED, as if there were nothing of that id, or done for one's own account only. */
export const CELLS = { yes: '✓', no: '✗', signIn: '—', absent: '∅', self: 'soi' } as const;
export type Cell = (typeof CELLS)[keyof typeof CELLS];

export interface Row {
  /** « `updateDocument` à soi » */
  readonly key: string;
  /** By column. */
  readonly cells: ReadonlyMap<string, string>;
}

/** The tables of a kind in docs/permissions.md: those whose first column has that name. @throws Error on a row that is there twice or too short. */
export function readTable(first: string, columns: readonly string[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  let reading = false;
  for (const line of readFileSync(new URL(`../../../../${FILE}`, import.meta.url), 'utf8').split('\n')) {
    const [key = '', ...cells] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    if (!key) reading = false;
    else if (key === first) {
      reading = true;
      if (cells.join() !== columns.join()) throw new Error(`${FILE}: the columns are ${columns.join(' | ')}, not ${cells.join(' | ')}`);
    } else if (reading && !/^:?-+:?$/.test(key)) {
      if (rows.has(key)) throw new Error(`${FILE}: ${key} is there twice`);
      if (cells.length !== columns.length) throw new Error(`${FILE}: ${key} has ${cells.length} cells, not ${columns.length}`);
      rows.set(key, { key, cells: new Map(columns.map((column, index) => [column, cells[index] as string])) });
    }
  }
  return rows;
}

/** The key of a row. */
export const keyOf = (name: string, variant = '') => `\`${name}\`${variant && ` ${variant}`}`;

/** A row as it is written. */
export function lineOf(key: string, cells: readonly string[]): string {
  return `| ${[key, ...cells].join(' | ')} |`;
}

/** Where a table and what was found differ, each as a sentence that says what to do; empty when they do not. */
export function differences(table: ReadonlyMap<string, Row>, found: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const wrong: string[] = [];
  for (const [key, cells] of found) {
    const row = table.get(key);
    if (!row) wrong.push(`${FILE} lacks a row. If this is how it shall be, add: ${lineOf(key, [...cells.values()])}`);
    else
      for (const [column, cell] of cells)
        if (row.cells.get(column) !== cell)
          wrong.push(`${key}, ${column}: ${FILE} says ${row.cells.get(column)}, the house answers ${cell}`);
  }
  for (const key of table.keys()) if (!found.has(key)) wrong.push(`${FILE} has a row for nothing: ${key}`);
  return wrong;
}
