import type { Db } from '@sar/database/client';
import { asc } from 'drizzle-orm';
import { type EntryRow, entries } from '../tables.ts';
import { addedBy, amountsIn, exactIn, sortOf, subjectOf, verdictOf } from './conflict-signals.ts';
import { countOtherwise, miscountIn } from './counts.ts';
import { normalizeQuestion } from './embedding/text.ts';
import { isCurrent } from './passages.ts';

/** A row as its owner settles it. */
export type Statement = Pick<EntryRow, 'id' | 'section' | 'question' | 'answer' | 'kind'>;

/** Two rows that ask the same thing, or one that says two things. */
export interface Conflict<Row extends Statement = Statement> {
  /** DUPLICATE: they say the same, and one is too many. CONTRADICTION: they do not, and one is wrong. */
  readonly kind: 'DUPLICATE' | 'CONTRADICTION';
  /** In the order of the list; one alone where it contradicts itself. */
  readonly rows: readonly [Row] | readonly [Row, Row];
  /** How near the questions are, from 0 to 1. */
  readonly nearness: number;
  /** What is wrong, in French, where it is less than obvious. */
  readonly reason: string | null;
}

export type RowConflict = Conflict<EntryRow>;

/** Share of its subject, weighted by rarity, that the longer question has in common with the shorter. */
const NEAR = 0.7;
/** A word of more rows than this brings none together: what many share tells nothing, and pairs would grow with their square. */
const COMMON = 300;
/** One word in common is a subject only where both answers count it. */
const LEAST_WORDS = 2;

/** What a row is about; kept as long as the row, as the index of questions asks for it again and again. */
interface Matter {
  readonly subject: ReadonlySet<string>;
  readonly exact: string;
}
const matters = new WeakMap<Statement, Matter>();

function matterOf(row: Statement): Matter {
  const known = matters.get(row);
  if (known) return known;
  const matter = { subject: subjectOf(row.question), exact: exactIn(row.question) };
  matters.set(row, matter);
  return matter;
}

/** Makes rows ready to be compared: which are worth it, and what two are to each other. Rows are named by their places. */
function prepare<Row extends Statement>(rows: readonly Row[]) {
  const all = rows.map(matterOf);
  const frequency = new Map<string, number>();
  for (const { subject } of all) for (const word of subject) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const weigh = (words: Iterable<string>) => {
    let weight = 0;
    for (const word of words) weight += Math.log(1 + rows.length / (frequency.get(word) ?? 1));
    return weight;
  };
  const weights = all.map(({ subject }) => weigh(subject));
  const isTelling = (word: string) => (frequency.get(word) ?? 0) <= COMMON;
  const holders = new Map<string, number[]>();
  for (const [place, { subject }] of all.entries()) {
    for (const word of subject) {
      if (!isTelling(word)) continue;
      const places = holders.get(word);
      if (places) places.push(place);
      else holders.set(word, [place]);
    }
  }
  return {
    /** Rows that share a telling word with one. */
    near: (place: number) => new Set([...(all[place] as Matter).subject].flatMap((word) => holders.get(word) ?? [])),
    compare(first: number, second: number): Conflict<Row> | null {
      const [one, other] = [all[first], all[second]] as [Matter, Matter];
      if (one.exact !== other.exact) return null;
      const shared = [...one.subject].filter((word) => other.subject.has(word));
      const isWhole = shared.length === Math.min(one.subject.size, other.subject.size);
      const nearness = weigh(shared) / Math.max(weights[first] as number, weights[second] as number);
      if (!isWhole || nearness < NEAR) return null;
      const pair = [rows[first], rows[second]] as [Row, Row];
      const kind = judge(pair[0], pair[1], shared.length);
      return kind && { kind, rows: pair, nearness, reason: null };
    },
  };
}

/**
 * Rows that ask the same thing as another: the subject of one question holds that of the other, and exact names, negations
 * and the sort of answer agree. Also those that count otherwise than they list, or than another does. Contradictions first,
 * the nearest first.
 */
export function findConflicts<Row extends Statement>(rows: readonly Row[]): Conflict<Row>[] {
  const { near, compare } = prepare(rows);
  const pairs = rows.flatMap((_, place) => [...near(place)].flatMap((other) => (other < place ? (compare(other, place) ?? []) : [])));
  return [...rows.flatMap(miscounted), ...pairs].sort((a, b) => a.kind.localeCompare(b.kind) || b.nearness - a.nearness);
}

/** Finds the rows that contradict one, of those given, the nearest first. What comparing takes is prepared once, when first asked. */
export function createDisputes<Row extends Statement>(rows: () => readonly Row[]): (row: Row) => Row[] {
  let ready: ReturnType<typeof prepare<Row>> & { readonly rows: readonly Row[] };
  return (row) => {
    if (!ready) {
      const those = rows();
      ready = { ...prepare(those), rows: those };
    }
    const { near, compare, rows: all } = ready;
    const place = all.indexOf(row);
    if (place < 0) return [];
    return [...near(place)]
      .flatMap((other) => (other === place ? [] : (compare(Math.min(place, other), Math.max(place, other)) ?? [])))
      .filter(({ kind }) => kind === 'CONTRADICTION')
      .sort((a, b) => b.nearness - a.nearness)
      .flatMap(({ rows: pair }) => pair.filter((other) => other !== row));
  };
}

/** A row that says how many there are and lists another number of them. */
function miscounted<Row extends Statement>(row: Row): Conflict<Row>[] {
  const found = miscountIn(row);
  if (!found) return [];
  const reason = `La ligne en annonce ${found.said} et en énumère ${found.listed}.`;
  return [{ kind: 'CONTRADICTION', rows: [row], nearness: 1, reason }];
}

/** What two rows on one subject are to each other; null when their answers are of sorts that cannot be compared. */
function judge(a: Statement, b: Statement, sharedWords: number): Conflict['kind'] | null {
  const isExample = a.kind === 'EXAMPLE' || b.kind === 'EXAMPLE';
  if (sharedWords >= LEAST_WORDS && !isExample && countOtherwise(a, b)) return 'CONTRADICTION';
  if (sortOf(a.question) !== sortOf(b.question)) return null;
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
export async function listConflicts(db: Db): Promise<RowConflict[]> {
  return findConflicts(await db.select().from(entries).where(isCurrent()).orderBy(asc(entries.position), asc(entries.id)));
}
