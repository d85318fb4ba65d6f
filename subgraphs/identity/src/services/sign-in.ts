import type { Db } from '@sar/database/client';
import { type AuditEvent, audit } from './audit.ts';

/** What happened to an account or a key, for who must be able to tell later. `data` holds no secret and no address. */
export interface SignInEvent extends AuditEvent {
  /** The account that acted; null for somebody unknown or a key. */
  readonly actorId: string | null;
}

export type RecordEvent = (event: SignInEvent) => Promise<void>;

/** The one place that every event of sign-in passes. The library writes in transactions of its own, so each event has one too. */
export function recordIn(db: Db): RecordEvent {
  return ({ actorId, ...event }) => db.transaction((tx) => audit(tx, { userId: actorId, requestId: null, address: null }, event));
}
