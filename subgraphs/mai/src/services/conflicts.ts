import type { Db } from '@sar/database/client';
import { asc } from 'drizzle-orm';
import { type EntryRow, entries } from '../tables.ts';
import { addedBy, amountsIn, frameOf, subjectOf, verdictOf } from './conflict-signals.ts';
import { normalizeQuestion } from './embedding/text.ts';
import { isCurrent } from './passages.ts';

/** A row as its owner settles it. */
export type Statement = Pick<EntryRow, 'id' | 'section' | 'question' | 'answer' | 'kind'>;

/** Two rows that ask the same thing. */
export interface Conflict<Row extends Statement = Statement> {
  /** DUPLICATE: they say the same, and one is too many. CONTRADICTION: they do not, and one is wrong. */
  readonly kind: 'DUPLICATE' | 'CONTRADICTION';
  /** In the order of the list. */
  readonly rows: readonly [Row, Row];
  /** How near the questions are, from 0 to 1. */
  readonly nearness: number;
}

/** Share of its subject, weighted by rarity, that the longer question has in common with the shorter. */
const NEAR = 0.7;
/** One word in common is a subject only where both answers count it. */
const LEAST_WORDS = 2;

/**
 * Rows that ask the same thing as another: the subject of one question holds that of the other, and exact names, negations
 * and the sort of answer agree. Contradictions first, the nearest first.
 */
export function findConflicts<Row extends Statement>(rows: readonly Row[]): Conflict<Row>[] {
  const subjects = rows.map(({ question }) => subjectOf(question));
  const frames = rows.map(({ question }) => frameOf(question));
  const frequency = new Map<string, number>();
  for (const subject of subjects) for (const word of subject) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const rarity = (word: string) => Math.log(1 + rows.length / (frequency.get(word) ?? 1));
  const weights = subjects.map((subject) => [...subject].reduce((sum, word) => sum + rarity(word), 0));
  const conflicts: Conflict<Row>[] = [];
  /** Places of the rows read so far, by the words of their subject. */
  const seen = new Map<string, number[]>();
  for (const [place, subject] of subjects.entries()) {
    const shared = new Map<number, { words: number; weight: number }>();
    for (const word of subject)
      for (const other of seen.get(word) ?? []) {
        const { words, weight } = shared.get(other) ?? { words: 0, weight: 0 };
        shared.set(other, { words: words + 1, weight: weight + rarity(word) });
      }
    for (const [other, { words, weight }] of shared) {
      const nearness = weight / Math.max(weights[place] as number, weights[other] as number);
      const isWhole = words === subject.size || words === subjects[other]?.size;
      if (!isWhole || nearness < NEAR || frames[place] !== frames[other]) continue;
      const pair = [rows[other], rows[place]] as [Row, Row];
      const kind = judge(pair[0], pair[1], words);
      if (kind) conflicts.push({ kind, rows: pair, nearness });
    }
    for (const word of subject) seen.set(word, [...(seen.get(word) ?? []), place]);
  }
  return conflicts.sort((a, b) => a.kind.localeCompare(b.kind) || b.nearness - a.nearness);
}

/** What two rows on one subject are to each other; null when their answers are of sorts that cannot be compared. */
function judge(a: Statement, b: Statement, sharedWords: number): Conflict['kind'] | null {
  const isSame = normalizeQuestion(a.question) === normalizeQuestion(b.question);
  const [first, second] = [verdictOf(a.answer), verdictOf(b.answer)];
  const counts = [a, b].every(({ answer }) => amountsIn(answer).size > 0);
  if (!isSame && ((sharedWords < LEAST_WORDS && !counts) || (a.kind === 'EXAMPLE') !== (b.kind === 'EXAMPLE'))) return null;
  if (a.kind === 'NOT_DOCUMENTED' && b.kind === 'NOT_DOCUMENTED') return 'DUPLICATE';
  // One knows what the other says nobody knows.
  if (a.kind === 'NOT_DOCUMENTED' || b.kind === 'NOT_DOCUMENTED') return 'CONTRADICTION';
  if (!isSame && (first === null) !== (second === null)) return null;
  if (first !== second) return 'CONTRADICTION';
  const asked = new Set([...amountsIn(a.question), ...amountsIn(b.question)]);
  const [some, others] = [a, b].map(({ answer }) => [...amountsIn(answer)].filter((amount) => !asked.has(amount))) as [string[], string[]];
  if (some.length > 0 && others.length > 0 && !some.some((amount) => others.includes(amount))) return 'CONTRADICTION';
  if (first !== null) return 'DUPLICATE';
  const [said, told] = [addedBy(a.answer, a.question, b.question), addedBy(b.answer, a.question, b.question)];
  return said.size > 0 && told.size > 0 && ![...said].some((word) => told.has(word)) ? 'CONTRADICTION' : 'DUPLICATE';
}

/** Conflicts among the rows that may be cited today. */
export async function listConflicts(db: Db): Promise<Conflict<EntryRow>[]> {
  return findConflicts(await db.select().from(entries).where(isCurrent()).orderBy(asc(entries.position), asc(entries.id)));
}
