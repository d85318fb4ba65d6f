import type { Tx } from '@sar/database/client';
import { append } from '@sar/ledger/append';
import { addressBlock } from '@sar/limits/address-block';
import type { RoomRequest } from '@sar/subgraph-kit/subgraph';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { type AuditKind, auditLedger } from '../tables.ts';
import type { AuditData } from './audit-data.ts';

/** Who does what is recorded, by which request and from where. */
export interface Actor {
  /** Null for nobody signed in, and for an operator at the command line. */
  readonly userId: string | null;
  readonly requestId: string | null;
  /** The block of addresses: rows are for ever, and must hold no more about people than needed. */
  readonly address: string | null;
}

/** An operator, who needs no account. */
export const OPERATOR: Actor = { userId: null, requestId: null, address: null };

type Asker = Pick<RoomRequest, 'requestId' | 'address'> & { readonly viewer: Pick<Viewer, 'userId'> | null };

/** Who made a request, here or as a fact tells of one. */
export function actorOf({ viewer, requestId, address }: Asker): Actor {
  return { userId: viewer?.userId ?? null, requestId, address: address === undefined ? null : addressBlock(address) };
}

/** One security event: its kind, the account that it happened to, and what a reader must know besides. */
export interface AuditEvent {
  readonly kind: AuditKind;
  readonly subjectId: string | null;
  readonly data?: AuditData;
}

/**
 * Records events in the transaction of the acts themselves: both stay, or neither. Call it last in the transaction
 * (`append` says why). Text from outside may be in it: the ledger stores it so that it cannot act.
 */
export async function audit(tx: Tx, { userId, requestId, address }: Actor, ...events: AuditEvent[]): Promise<void> {
  const from = address === null ? {} : { address };
  const entries = events.map(({ kind, subjectId, data }) => ({ kind, actorId: userId, subjectId, data: { ...data, ...from }, requestId }));
  await append(tx, auditLedger, entries);
}
