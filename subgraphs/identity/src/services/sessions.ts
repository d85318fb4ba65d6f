import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { type SessionRow, sessions } from '../tables.ts';

const DAY_MS = 86_400_000;
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

/** Opens a session of the demonstration; all others are opened by services/sign-in. @returns its token, which exists nowhere else. */
export async function openDemoSession(db: Db, userId: string, userAgent: string | null): Promise<string> {
  const token = newToken();
  await db.insert(sessions).values({
    tokenHash: hashToken(token),
    userId,
    userAgent: userAgent?.slice(0, 300) ?? null,
    method: 'DEMO',
    expiresAt: new Date(Date.now() + IDLE_MS),
    absoluteExpiresAt: absoluteEnd(),
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
  await close(db, eq(sessions.tokenHash, hashToken(token)));
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

/** Closes one of the viewer's own sessions. @throws InputRefused when it is not one of them. */
export async function revokeSession(db: Db, viewer: Viewer, sessionId: string): Promise<number> {
  const closed = isId(sessionId) ? await close(db, and(eq(sessions.id, sessionId), eq(sessions.userId, viewer.userId))) : 0;
  if (closed === 0) throw inputRefused('id', 'NOT_FOUND', 'Session introuvable.');
  return closed;
}

/** Closes all of an account's sessions. @returns how many were open. */
export function closeSessionsOf(db: Db, userId: string): Promise<number> {
  return close(db, eq(sessions.userId, userId));
}

async function close(db: Db, which: ReturnType<typeof and>): Promise<number> {
  const closed = await db.update(sessions).set({ revokedAt: new Date() }).where(and(which, open())).returning({ id: sessions.id });
  return closed.length;
}
