import { createHash, randomBytes } from 'node:crypto';
import { DAY_MS } from '@sar/database/calendar';
import type { Db, Tx } from '@sar/database/client';
import { absent } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import { type SessionRow, sessions } from '../tables.ts';
import { type Actor, audit } from './audit.ts';

/** A session that nobody uses ends after this. */
const IDLE_MS = 7 * DAY_MS;
/** The longest life of a session, used or not. */
const ABSOLUTE_MS = 30 * DAY_MS;
/** How stale `last_seen_at` may get: one write an hour and session instead of one a request. */
const TOUCH_EVERY_MS = 3_600_000;

/** How a token is stored and looked up. 256 random bits need no salt and no slow hash. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** A new token: 256 random bits. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** When a session that opens now ends, however used. */
export function absoluteEnd(): Date {
  return new Date(Date.now() + ABSOLUTE_MS);
}

/**
 * Opens a session of the demonstration; all others are opened by services/sign-in.
 * @param caller who asked, from where. @returns its token, which exists nowhere else.
 */
export async function openDemoSession(db: Db, caller: Actor, userId: string, browser: string | null): Promise<string> {
  const token = newToken();
  const userAgent = browser?.slice(0, 300) ?? null;
  await db.transaction(async (tx) => {
    const [session] = await tx
      .insert(sessions)
      .values({
        tokenHash: hashToken(token),
        userId,
        userAgent,
        method: 'DEMO',
        expiresAt: new Date(Date.now() + IDLE_MS),
        absoluteExpiresAt: absoluteEnd(),
      })
      .returning({ id: sessions.id });
    const data = { method: 'DEMO', userAgent, sessionId: session?.id ?? null } as const;
    await audit(tx, { ...caller, userId }, { kind: 'SIGN_IN', subjectId: userId, data });
  });
  return token;
}

/** The session behind a token, open or not. */
export async function findSession(db: Db, token: string): Promise<SessionRow | null> {
  const [session] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.tokenHash, hashToken(token)));
  return session ?? null;
}

/** Closes the session behind a token, if there is one. */
export async function closeSession(db: Db, token: string): Promise<void> {
  await db.transaction((tx) => close(tx, eq(sessions.tokenHash, hashToken(token))));
}

/** True of a session that can still be used. */
export function open() {
  return and(isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), gt(sessions.absoluteExpiresAt, sql`now()`));
}

/** Slides the end of a session in use, at most once an hour. */
export async function touchSession(db: Db, session: Pick<SessionRow, 'id' | 'lastSeenAt'>): Promise<void> {
  const now = Date.now();
  if (now - session.lastSeenAt.getTime() < TOUCH_EVERY_MS) return;
  await db
    .update(sessions)
    .set({
      lastSeenAt: new Date(now),
      expiresAt: sql`least(${new Date(now + IDLE_MS).toISOString()}::timestamptz, ${sessions.absoluteExpiresAt})`,
    })
    .where(eq(sessions.id, session.id));
}

/** An account's open sessions, the latest used first. */
export function listSessions(db: Db, userId: string): Promise<SessionRow[]> {
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), open()))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

/** Closes one of the viewer's own sessions; the one in use signs out. @throws InputRefused when it is not one of them. */
export async function revokeSession(db: Db, viewer: Viewer, actor: Actor, sessionId: string): Promise<number> {
  const kind = sessionId === viewer.sessionId ? 'SIGN_OUT' : 'SESSION_REVOKED';
  return db.transaction(async (tx) => {
    const closed = isId(sessionId) ? await close(tx, and(eq(sessions.id, sessionId), eq(sessions.userId, viewer.userId))) : 0;
    if (closed === 0) throw absent('id', 'Session');
    await audit(tx, actor, { kind, subjectId: viewer.userId, data: { sessionId } });
    return closed;
  });
}

/** Closes all of the viewer's sessions. @returns how many were open. */
export async function revokeAllSessions(db: Db, viewer: Viewer, actor: Actor): Promise<number> {
  return db.transaction(async (tx) => {
    const closedSessions = await closeSessionsOf(tx, viewer.userId);
    await audit(tx, actor, { kind: 'SESSIONS_REVOKED', subjectId: viewer.userId, data: { closedSessions } });
    return closedSessions;
  });
}

/** Closes an account's sessions but one, as a part of an act that is recorded. @returns how many were open. */
export function closeOtherSessionsOf(tx: Tx, { userId, sessionId }: Viewer): Promise<number> {
  return close(tx, and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));
}

/** Closes all of an account's sessions, as a part of an act that is recorded. @returns how many were open. */
export function closeSessionsOf(tx: Tx, userId: string): Promise<number> {
  return close(tx, eq(sessions.userId, userId));
}

async function close(tx: Tx, which: ReturnType<typeof and>): Promise<number> {
  const closed = await tx.update(sessions).set({ revokedAt: new Date() }).where(and(which, open())).returning({ id: sessions.id });
  return closed.length;
}
