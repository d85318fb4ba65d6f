import { DAY_MS } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { filled } from '@sar/subgraph-kit/inputs';
import { isId } from '@sar/subgraph-kit/page';
import { SCOPES, type Scope, type Viewer } from '@sar/subgraph-kit/viewer';
import { and, arrayContains, desc, eq, gt, inArray, isNotNull, isNull, not, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type EmployeeFactRow, type ServiceTokenRow, serviceTokens, signInUsers, type UserRow } from '../tables.ts';
import { type Actor, audit } from './audit.ts';
import { hashToken, newToken } from './sessions.ts';

/** Tells a key from a session without asking the database, and a leaked one to who searches for it. */
const PREFIX = 'sar_key_';
const YEAR_MS = 365 * DAY_MS;

/** Names of the scopes, as screens show them. */
export const SCOPE_LABELS: Record<Scope, string> = {
  NEWS_READ: 'Actualités',
  DIRECTORY_READ: 'Annuaire',
  SAFETY_READ: 'Sécurité',
  KIOSK: "Écran d'affichage",
};

const fields = z.object({
  name: filled(100),
  scopes: z.array(z.enum(SCOPES)).min(1),
  expiresAt: z.date(),
});

export function isServiceToken(token: string): boolean {
  return token.startsWith(PREFIX);
}

const valid = () => and(isNull(serviceTokens.revokedAt), gt(serviceTokens.expiresAt, sql`now()`));
/** A screen's key opens nothing by itself: it is for exchange, and what the cookie holds is another. */
const usable = () => or(not(arrayContains(serviceTokens.scopes, ['KIOSK'])), isNotNull(serviceTokens.exchangedAt));

/** A key is as good as who made it: who has left, or is suspended, would else keep a way in that they know. */
const ofSomebodyInService = (db: Db) => inArray(serviceTokens.createdBy, db.select({ id: signInUsers.id }).from(signInUsers));

/** Why a key that is in force opens nothing for now, in French; null when it does open. @param creator and what the directory says of them. */
export function whyStopped(creator: Pick<UserRow, 'suspendedAt'> | null, fact: Pick<EmployeeFactRow, 'active'> | null): string | null {
  if (!creator || !fact?.active) return "Qui l'a créée a quitté l'entreprise : retirez cette clé et créez-en une autre.";
  return creator.suspendedAt ? "Le compte de qui l'a créée est suspendu." : null;
}

/** What a key opens; null when nothing. Its own id stands for account, person and session: it is nobody's. */
export async function findServiceViewer(db: Db, token: string): Promise<Viewer | null> {
  const [key] = await db
    .select({ id: serviceTokens.id, scopes: serviceTokens.scopes })
    .from(serviceTokens)
    .where(and(eq(serviceTokens.tokenHash, hashToken(token)), valid(), usable(), ofSomebodyInService(db)));
  return key ? { userId: key.id, employeeId: key.id, sessionId: key.id, roles: [], directionIds: [], scopes: key.scopes } : null;
}

/** Keys that are in force, those included that are stopped by who made them, the newest first. */
export function listServiceTokens(db: Db): Promise<ServiceTokenRow[]> {
  return db.select().from(serviceTokens).where(valid()).orderBy(desc(serviceTokens.createdAt), desc(serviceTokens.id));
}

/** @returns the key's row and its token, which exists nowhere else. @throws InputRefused with what is wrong, by field. */
export async function createServiceToken(
  db: Db,
  actor: Actor & { readonly userId: string },
  input: unknown,
): Promise<{ serviceToken: ServiceTokenRow; token: string }> {
  const { name, scopes, expiresAt } = parseInput(fields, input);
  if (scopes.includes('KIOSK') && scopes.length > 1)
    throw inputRefused('scopes', 'KIOSK_ALONE', "Un écran d'affichage ne reçoit aucun autre droit : laissez KIOSK seul.");
  if (expiresAt <= new Date()) throw inputRefused('expiresAt', 'IN_THE_PAST', 'La fin est passée : choisissez une date à venir.');
  if (expiresAt.getTime() > Date.now() + YEAR_MS) throw inputRefused('expiresAt', 'TOO_FAR', 'Choisissez une fin dans un an au plus.');
  const token = PREFIX + newToken();
  const values = { name, scopes: [...new Set(scopes)], expiresAt, createdBy: actor.userId, tokenHash: hashToken(token) };
  return db.transaction(async (tx) => {
    const [made] = await tx.insert(serviceTokens).values(values).returning();
    const serviceToken = made as ServiceTokenRow;
    await audit(tx, actor, { kind: 'TOKEN_CREATED', subjectId: serviceToken.id, data: { name, scopes: scopes.join(', ') } });
    return { serviceToken, token };
  });
}

/** @throws InputRefused when no such key is in force. */
export async function revokeServiceToken(db: Db, actor: Actor, id: string): Promise<ServiceTokenRow> {
  return db.transaction(async (tx) => {
    const [revoked] = isId(id)
      ? await tx
          .update(serviceTokens)
          .set({ revokedAt: new Date() })
          .where(and(eq(serviceTokens.id, id), valid()))
          .returning()
      : [];
    if (!revoked) throw absent('id', 'Clé');
    await audit(tx, actor, { kind: 'TOKEN_REVOKED', subjectId: id });
    return revoked;
  });
}

/**
 * Exchanges a screen's key for the token of its cookie. The same row then answers to the cookie's token only, so a key
 * can be exchanged once, by one of two who try at the same moment, and revoking it ends the screen's session.
 * Null when there is nothing to exchange.
 */
export async function exchangeKioskToken(db: Db, actor: Actor, token: string): Promise<{ key: ServiceTokenRow; token: string } | null> {
  const next = PREFIX + newToken();
  const exchangeable = and(
    eq(serviceTokens.tokenHash, hashToken(token)),
    valid(),
    arrayContains(serviceTokens.scopes, ['KIOSK']),
    isNull(serviceTokens.exchangedAt),
    ofSomebodyInService(db),
  );
  return db.transaction(async (tx) => {
    const [key] = await tx
      .update(serviceTokens)
      .set({ tokenHash: hashToken(next), exchangedAt: new Date() })
      .where(exchangeable)
      .returning();
    if (!key) return null;
    await audit(tx, actor, { kind: 'SIGN_IN', subjectId: key.id, data: { method: 'KIOSK' } });
    return { key, token: next };
  });
}
