import type { Db, Tx } from '@sar/database/client';
import { append } from '@sar/ledger/append';
import { countFloods, type Floods } from '@sar/limits/floods';
import { createMemoryLimiter } from '@sar/limits/limiter';
import { ROW_LIMITS } from '@sar/limits/limits';
import type { Logger } from 'pino';
import type { Context } from '../context.ts';
import { auditLedger } from '../tables.ts';
import { type Actor, type AuditEvent, actorOf, audit } from './audit.ts';
import type { AuditData } from './audit-data.ts';

/** What anybody may try without being signed in, and as often as they like: the audit log must not be theirs to fill. */
export interface Attempts extends Pick<Floods<never>, 'flush' | 'stop'> {
  /**
   * Records an attempt, last in a transaction as `audit`: the first few of a block of addresses in a minute each as a row,
   * what is past them counted by sort, in a row a minute. Whose account it is about does not decide: it would show in how
   * long the next request takes.
   */
  record(tx: Tx, actor: Actor, event: AuditEvent): Promise<void>;
}

export function countAttempts(db: Db, log: Logger): Attempts {
  const limiter = createMemoryLimiter(ROW_LIMITS);
  const { record, start, ...floods } = countFloods<AuditEvent>({
    keyOf: ({ kind, subjectId, data }) => JSON.stringify([kind, subjectId, data]),
    rest: ({ kind }) => ({ kind, subjectId: null, data: { overflow: true } }),
    write: (tallies) =>
      db.transaction((tx) => {
        const entries = tallies.map(({ sort, requestId, ...counted }) => {
          return {
            kind: sort.kind,
            actorId: null,
            subjectId: sort.subjectId,
            data: { ...sort.data, ...counted } satisfies AuditData,
            requestId,
          };
        });
        return append(tx, auditLedger, entries);
      }),
    log,
  });
  start();
  const isTold = (address: string | null) =>
    limiter.take('ATTEMPT', { address: address ?? undefined, account: 'everybody' }).then(
      () => true,
      () => false,
    );
  return {
    ...floods,
    async record(tx, actor, event) {
      if (await isTold(actor.address)) return audit(tx, actor, event);
      record({ ...event, data: { ...event.data, address: actor.address } }, actor.requestId);
    },
  };
}

/** Whoever is not signed in. */
export const strangerOf = (context: Context): Actor => ({ ...actorOf(context), userId: null });

/** Records a sign-in that failed. @param subjectId whose account it was about, where that is known. */
export function recordFailure(context: Context, subjectId: string | null, data: AuditData): Promise<void> {
  return context.db.transaction((tx) => context.attempts.record(tx, strangerOf(context), { kind: 'SIGN_IN_FAILED', subjectId, data }));
}
