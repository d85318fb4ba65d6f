import type { Db } from '@sar/database/client';
import { type Connection, isId, type Keyset, type PageArguments } from '@sar/subgraph-kit/page';
import { tablePage } from '@sar/subgraph-kit/rows';
import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
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
  return tablePage(db, audit, page, byMoment, those);
}

/** What can be no id is nobody's. */
function isAccount(column: typeof audit.actorId | typeof audit.subjectId, id: string): SQL {
  return isId(id) ? eq(column, id) : sql`false`;
}
