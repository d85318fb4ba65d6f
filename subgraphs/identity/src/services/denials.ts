import type { Db } from '@sar/database/client';
import { append } from '@sar/ledger/append';
import { ID_PATTERN } from '@sar/subgraph-kit/page';
import { z } from 'zod';
import { auditLedger } from '../tables.ts';
import type { AuditData } from './audit-data.ts';

/** Refused accesses of one sort, counted together by the gateway; all null but the count for what it could not tell apart. */
const denials = z.object({
  actorId: z.string().regex(ID_PATTERN).nullable(),
  /** Where they came from, as a block of addresses. */
  address: z.string().max(100).nullable(),
  /** What was refused: a field of the schema, `Query.users`, or a route, `POST /graphql`. */
  field: z.string().max(200).nullable(),
  code: z.enum(['UNAUTHENTICATED', 'FORBIDDEN', 'RATE_LIMITED']).nullable(),
  /** The first of them. */
  requestId: z.string().max(100),
  count: z.int().positive(),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});
const reports = z.object({ denials: z.array(denials).max(1_000) });

export type DenialReport = z.infer<typeof denials>;

/** Records what the gateway refused: a row a sort. @throws ZodError when it is not what the gateway sends. */
export async function recordDenials(db: Db, input: unknown): Promise<void> {
  const entries = reports.parse(input).denials.map(({ actorId, address, requestId, field, code, ...counted }) => {
    const what = field === null ? { overflow: true } : { field, code, address };
    const kind = code === 'RATE_LIMITED' ? code : 'DENIED';
    return { kind, actorId, subjectId: null, data: { ...what, ...counted } satisfies AuditData, requestId } as const;
  });
  await db.transaction((tx) => append(tx, auditLedger, entries));
}
