import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db } from '@sar/database/client';
import { type Actor, type AuditEvent, audit, OPERATOR } from './audit.ts';

/** What happened to an account or a key, for who must be able to tell later. `data` holds no secret and no address. */
export interface SignInEvent extends AuditEvent {
  /** The account that acted; null for somebody unknown or a key. */
  readonly actorId: string | null;
}

export type RecordEvent = (event: SignInEvent) => Promise<void>;

/** The request that the library works for: what it calls back in the middle of its work is told nothing of it. */
const callers = new AsyncLocalStorage<Actor>();

/** Runs a piece of the library's work for a request, whose events then say which one it was and where it came from. */
export function onBehalfOf<Result>(caller: Actor, work: () => Promise<Result>): Promise<Result> {
  return callers.run(caller, work);
}

/** The one place that every event of sign-in passes. The library writes in transactions of its own, so each event has one too. */
export function recordIn(db: Db, caller?: Actor): RecordEvent {
  return ({ actorId, ...event }) =>
    db.transaction((tx) => audit(tx, { ...(caller ?? callers.getStore() ?? OPERATOR), userId: actorId }, event));
}
