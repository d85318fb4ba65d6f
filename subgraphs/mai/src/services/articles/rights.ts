import { and, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { passages } from '../../tables.ts';

/**
 * Which passages somebody signed in may read, by the audiences they belong to (subgraph-kit/src/audiences.ts). It stands inside the
 * query that looks for passages, before its limit: what one may not read takes no place from what one may.
 */
export function isReadableBy(audiences: readonly string[]): SQL {
  const isOpen = and(lte(passages.openFrom, sql`now()`), or(isNull(passages.openUntil), gt(passages.openUntil, sql`now()`)));
  return or(isNull(passages.audiences), sql`${passages.audiences} && ${sql.param([...audiences], passages.audiences)}`, isOpen) as SQL;
}
