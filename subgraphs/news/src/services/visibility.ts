import { holds } from '@sar/subgraph-kit/permissions';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, gt, isNull, lte, or, sql } from 'drizzle-orm';
import { articles } from '../tables.ts';

const isPublished = and(lte(articles.publishedAt, sql`now()`), or(isNull(articles.expiresAt), gt(articles.expiresAt, sql`now()`)));

/** Published and not expired at this moment: time is a predicate, no timer has to run. */
export function published() {
  return isPublished;
}

/** Draft, scheduled or expired: the contrary of `published`, said so that each part reads an index. */
export function unpublished() {
  return or(isNull(articles.publishedAt), gt(articles.publishedAt, sql`now()`), lte(articles.expiresAt, sql`now()`));
}

/** Which articles a viewer may see one by one: everybody the published ones, those who write them all. */
export function visibleTo(viewer: Viewer | null) {
  return holds(viewer, 'ARTICLES_MANAGE') ? undefined : published();
}
