import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

/** True of the row that an id names. Text that is no id names none, and must not reach a uuid column. */
export function named(column: PgColumn, id: string): SQL {
  return isId(id) ? eq(column, id) : sql`false`;
}

/** The ids that a write on several things names, each once. @throws InputRefused when one cannot exist or there are more than a hundred. */
export function parseIds(ids: readonly string[], what: 'Document' | 'Dossier'): string[] {
  const wanted = [...new Set(ids)];
  if (wanted.length > 100) throw inputRefused('ids', 'TOO_BIG', `Cent ${what.toLowerCase()}s au plus à la fois.`);
  if (!wanted.every(isId)) throw inputRefused('ids', 'NOT_FOUND', `${what} introuvable.`);
  return wanted;
}
