import { createHash } from 'node:crypto';
import type { LedgerRow } from './table.ts';

/** What the first row follows. */
export const GENESIS = '0'.repeat(64);

/** The hash of a row: SHA-256 in hexadecimal over everything else in it, its position and the hash before it included. */
export function hashOf(row: Omit<LedgerRow, 'hash'>): string {
  const { position, at, kind, actorId, subjectId, data, requestId, previousHash } = row;
  // A JSON array tells every value from its neighbours, and null from any text.
  const text = JSON.stringify([position, at, kind, actorId, subjectId, data, requestId, previousHash]);
  return createHash('sha256').update(text).digest('hex');
}

export type Scalar = string | number | boolean | null;

/** Characters that a terminal, a log or a reader could obey instead of showing. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Data as the text that is hashed and stored: JSON on one line, in which no character from outside can act. */
export function dataText(data: Readonly<Record<string, Scalar>>): string {
  return JSON.stringify(data).replace(UNSHOWN, (found) => found.split('').map(escaped).join(''));
}

const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
