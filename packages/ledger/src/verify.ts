import { type Db, executeRows } from '@sar/database/client';
import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import { GENESIS, hashOf } from './chain.ts';
import { type Ledger, type LedgerRow, namesOf } from './table.ts';

export type Fault = 'CHANGED' | 'MISSING' | 'REORDERED' | 'UNLINKED' | 'ADDED' | 'TAIL_LOST' | 'HEAD_LOST' | 'UNGUARDED' | 'HEAD_UNKNOWN';

/** A ledger that is whole, with its end; or the first thing wrong with it, told in French. */
export type Verdict =
  | { readonly intact: true; readonly count: number; readonly head: string }
  | { readonly intact: false; readonly fault: Fault; readonly position: number | null; readonly message: string };

type Broken = Extract<Verdict, { intact: false }>;
type Place = Pick<LedgerRow, 'position' | 'hash'>;

/** Bounds the memory: a ledger of any length is read so many rows at a time. */
const ROWS_A_PAGE = 1_000;

/**
 * Reads a whole ledger, in pages, and checks every row against its hash, its neighbour and the head. Rows appended
 * meanwhile are left for the next time.
 * @param expected a head's hash, kept elsewhere since: it must be the hash of a row, or the ledger was written anew.
 */
export async function verify(db: Db, ledger: Ledger, expected?: string): Promise<Verdict> {
  return verifyAfter(db, ledger, expected, Number.POSITIVE_INFINITY);
}

/** As `verify`, of the last so many rows only, each against the one before it: what may be asked often of a long ledger. */
export async function verifyEnd(db: Db, ledger: Ledger, count: number): Promise<Verdict> {
  return verifyAfter(db, ledger, undefined, count);
}

async function verifyAfter(db: Db, ledger: Ledger, expected: string | undefined, count: number): Promise<Verdict> {
  const { rows, head } = ledger;
  const last = sql<number | null>`(select max(${rows.position}) from ${rows})`.mapWith(Number);
  const [end] = await db.select({ position: head.position, hash: head.hash, last }).from(head);
  if (!end) return broken('HEAD_LOST', null, 'la tête du registre a disparu');
  const [first] =
    end.position > count
      ? await db
          .select({ position: rows.position, hash: rows.hash })
          .from(rows)
          .where(eq(rows.position, end.position - count))
      : [{ position: 0, hash: GENESIS }];
  if (!first) return broken('MISSING', end.position - count, missing(end.position - count, end.position - count));
  let before: Place = first;
  let isKnown = expected === undefined || expected === GENESIS;
  for await (const row of readUpTo(db, ledger, end.position, first.position > 0 ? first.position : null)) {
    const fault = faultOf(row, before, end.position);
    if (fault) return fault;
    isKnown ||= row.hash === expected;
    before = row;
  }
  const fault = faultAtEnd(before, end) ?? (await faultOfGuards(db, ledger));
  if (fault) return fault;
  if (!isKnown)
    return broken('HEAD_UNKNOWN', null, `aucune ligne n'a l'empreinte ${expected} : ce registre a été récrit, ou n'est pas le même`);
  return { intact: true, count: end.position, head: end.hash };
}

/** @param from the position to begin after; null for the very beginning, and what may stand before it. */
async function* readUpTo(db: Db, { rows }: Ledger, end: number, from: number | null): AsyncGenerator<LedgerRow> {
  for (let after = from; ; ) {
    const page: LedgerRow[] = await db
      .select()
      .from(rows)
      .where(and(after === null ? undefined : gt(rows.position, after), lte(rows.position, end)))
      .orderBy(asc(rows.position))
      .limit(ROWS_A_PAGE);
    yield* page;
    if (page.length < ROWS_A_PAGE) return;
    after = (page.at(-1) as LedgerRow).position;
  }
}

/** What is wrong with a row that stands after another one; null when nothing is. */
function faultOf(row: LedgerRow, before: Place, end: number): Broken | null {
  const { position } = row;
  const awaited = before.position + 1;
  if (position < awaited) return broken('ADDED', position, `ligne ${position} : ajoutée hors de la chaîne`);
  if (position > awaited) return broken('MISSING', awaited, missing(awaited, position - 1));
  if (hashOf(row) !== row.hash) {
    const original = originalPosition(row, end);
    return original === null
      ? broken('CHANGED', position, `ligne ${position} : modifiée, son empreinte n'est plus la sienne`)
      : broken('REORDERED', position, `ligne ${position} : déplacée, c'était la ligne ${original}`);
  }
  if (row.previousHash !== before.hash)
    return broken('UNLINKED', position, `ligne ${position} : elle ne suit pas la ligne ${before.position}, l'une des deux a été récrite`);
  return null;
}

/** The place where a row's hash is right; null when there is none. Tries them all: only a broken ledger pays for it. */
function originalPosition(row: LedgerRow, end: number): number | null {
  for (let position = 1; position <= end; position++) if (hashOf({ ...row, position }) === row.hash) return position;
  return null;
}

function faultAtEnd(last: Place, end: Place & { readonly last: number | null }): Broken | null {
  if (last.position < end.position) return broken('TAIL_LOST', last.position + 1, `${missing(last.position + 1, end.position)}, à la fin`);
  if ((end.last ?? 0) > end.position) return broken('ADDED', end.position + 1, `ligne ${end.position + 1} : ajoutée hors de la chaîne`);
  if (last.hash !== end.hash)
    return broken('UNLINKED', last.position, `ligne ${last.position} : récrite, la tête du registre en garde une autre empreinte`);
  return null;
}

const missing = (from: number, to: number) => (from === to ? `ligne ${from} : disparue` : `lignes ${from} à ${to} : disparues`);

/** The triggers of `ledgerGuards`. A ledger that lacks one may be whole, but nothing holds it any more. */
async function faultOfGuards(db: Db, ledger: Ledger): Promise<Broken | null> {
  const { schema, rows, head } = namesOf(ledger);
  const guards = [`${rows}_only_grows`, `${rows}_extends`, `${head}_follows`];
  const present = await executeRows<{ name: string }>(
    db,
    sql`select tgname as name from pg_trigger join pg_class on pg_class.oid = tgrelid
         where relnamespace = to_regnamespace(${schema}) and relname in ${[rows, head]} and tgenabled in ('O', 'A') and tgname in ${guards}`,
  );
  const lifted = guards.filter((guard) => !present.some(({ name }) => name === guard));
  return lifted.length > 0 ? broken('UNGUARDED', null, `le registre n'est plus protégé, il lui manque : ${lifted.join(', ')}`) : null;
}

function broken(fault: Fault, position: number | null, message: string): Broken {
  return { intact: false, fault, position, message };
}
