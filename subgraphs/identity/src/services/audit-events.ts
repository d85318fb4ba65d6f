import type { Db } from '@sar/database/client';
import { type Connection, isId, type Keyset, type PageArguments, readPage } from '@sar/subgraph-kit/page';
import { and, count, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { type AuditKind, type AuditRow, audit } from '../tables.ts';

export type AuditPage = Connection<AuditRow>;

export interface AuditFilter extends PageArguments {
  readonly kind?: AuditKind | null;
  readonly actorUserId?: string | null;
  readonly subjectUserId?: string | null;
  /** Included. */
  readonly from?: Date | null;
  /** Not included. */
  readonly to?: Date | null;
}

const byMoment: Keyset<AuditRow> = {
  list: 'auditEvents',
  columns: [audit.at, audit.position],
  direction: 'desc',
  values: (row) => [row.at, row.position],
};

/** One page of the audit log, the latest first. */
export function listAuditEvents(db: Db, { kind, actorUserId, subjectUserId, from, to, ...page }: AuditFilter): Promise<AuditPage> {
  const those = and(
    kind ? eq(audit.kind, kind) : undefined,
    actorUserId ? isAccount(audit.actorId, actorUserId) : undefined,
    subjectUserId ? isAccount(audit.subjectId, subjectUserId) : undefined,
    from ? gte(audit.at, from) : undefined,
    to ? lt(audit.at, to) : undefined,
  );
  return readPage(
    page,
    byMoment,
    (after, order, limit) =>
      db
        .select()
        .from(audit)
        .where(and(those, after))
        .orderBy(...order)
        .limit(limit),
    async () => (await db.select({ total: count() }).from(audit).where(those))[0]?.total ?? 0,
  );
}

/** What can be no id is nobody's. */
function isAccount(column: typeof audit.actorId | typeof audit.subjectId, id: string): SQL {
  return isId(id) ? eq(column, id) : sql`false`;
}
