import { randomUUID } from 'node:crypto';
import type { Tx } from '@sar/database/client';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { emptiable, filled, given } from '@sar/subgraph-kit/inputs';
import { getForUpdate } from '@sar/subgraph-kit/rows';
import { eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { ALIAS_FORMS, ENTRY_KINDS, ENTRY_STATUSES, type EntryRow, entries, passages } from '../tables.ts';
import { type Content, LIMITS } from './dataset.ts';
import { contentOf } from './import-plan.ts';
import { kindOf } from './kinds.ts';
import { vectoriseEntry } from './vectorise-entry.ts';
import { copyAliases, insertAliases, insertVersions, lockVersions, now, setStates } from './versions.ts';

const fields = {
  section: emptiable(LIMITS.section),
  owner: emptiable(LIMITS.owner),
  validFrom: z.string().nullish(),
  validUntil: z.string().nullish(),
};
const newRow = z.object({
  ...fields,
  question: filled(LIMITS.question),
  answer: filled(LIMITS.answer),
  kind: z.enum(ENTRY_KINDS).nullish(),
  status: z.enum(ENTRY_STATUSES).nullish(),
});
const changes = z.object({
  ...fields,
  id: z.string(),
  question: filled(LIMITS.question).exactOptional(),
  answer: filled(LIMITS.answer).exactOptional(),
  kind: z.enum(ENTRY_KINDS).exactOptional(),
});
const newAlias = z.object({ id: z.string(), text: filled(LIMITS.alias), form: z.enum(ALIAS_FORMS).nullish() });

type Writer = Pick<Context, 'db' | 'models'>;

/** Adds a row of a curator. @throws InputRefused when a field is invalid or its validity ends before it begins. */
export async function createRow(writer: Writer, authorId: string, input: unknown): Promise<EntryRow> {
  const row = await writer.db.transaction(async (tx) => {
    await lockVersions(tx);
    return insertRow(tx, authorId, input);
  });
  await vectoriseEntry(writer, row.id);
  return row;
}

/** Writes the first version of a curator's row, at the end of the file. Inside the caller's transaction, which holds the versions' lock. */
export async function insertRow(tx: Tx, authorId: string, input: unknown): Promise<EntryRow> {
  const { kind, status, ...row } = parseInput(newRow, input);
  const { section = null, owner = null, validFrom = null, validUntil = null, question, answer } = row;
  const content = checked({ section, owner, validFrom, validUntil, question, answer, kind: kind ?? kindOf(row) });
  const id = randomUUID();
  const [last] = await tx.select({ position: sql<number>`coalesce(max(${entries.position}) + 1, 0)::int` }).from(entries);
  await insertVersions(tx, [
    { ...content, id, key: id, importId: null, position: last?.position ?? 0, status: status ?? 'PUBLISHED', authorId },
  ]);
  return getVersion(tx, id);
}

/**
 * Makes a new version of a row, which supersedes it with its wordings, place and status; the same words change nothing.
 * `undefined` leaves a field alone, null empties it.
 * @throws InputRefused as createRow, or when the row is unknown or no longer the current version.
 */
export async function updateRow(writer: Writer, authorId: string, input: unknown): Promise<EntryRow> {
  const { id, ...wanted } = parseInput(changes, input);
  const row = await writer.db.transaction(async (tx) => {
    await lockVersions(tx);
    const current = await getCurrent(tx, id);
    const { key, position, status } = current;
    const content = checked({ ...pick(current), ...given(wanted) } as Content);
    if (contentOf(content) === contentOf(current)) return current;
    const next = randomUUID();
    await setStates(tx, [{ ...current, supersededBy: next }]);
    await insertVersions(tx, [{ ...content, id: next, key, importId: null, position, status, authorId }]);
    await copyAliases(tx, [{ from: id, to: next }]);
    return getVersion(tx, next);
  });
  await vectoriseEntry(writer, row.id);
  return row;
}

/** Publishes a row, makes a draft of it or withdraws it. @throws InputRefused when it is unknown or no longer the current version. */
export async function setRowStatus(writer: Writer, id: string, status: EntryRow['status']): Promise<EntryRow> {
  return writer.db.transaction(async (tx) => {
    await lockVersions(tx);
    await getCurrent(tx, id);
    const [row] = await tx.update(entries).set({ status, curatedAt: now }).where(eq(entries.id, id)).returning();
    return row as EntryRow;
  });
}

/** Gives a row another wording. @throws InputRefused when the row is unknown or has it already. */
export async function addAlias(writer: Writer, input: unknown): Promise<EntryRow> {
  const { id, text, form = null } = parseInput(newAlias, input);
  const row = await writer.db.transaction(async (tx) => {
    await lockVersions(tx);
    const current = await getCurrent(tx, id);
    const written = await insertAliases(tx, [{ entryId: id, text, form, importId: null }]);
    if (written === 0) throw inputRefused('text', 'DUPLICATE', 'La ligne a déjà cette formulation : donnez-en une autre.');
    return current;
  });
  await vectoriseEntry(writer, row.id);
  return row;
}

/** Takes another wording away. @returns its row. @throws InputRefused when there is none. */
export async function removeAlias(writer: Writer, id: string): Promise<EntryRow> {
  return writer.db.transaction(async (tx) => {
    await lockVersions(tx);
    const alias = await getForUpdate(tx, passages, id, { one: 'Formulation' }, eq(passages.source, 'ALIAS'));
    await tx.delete(passages).where(eq(passages.id, id));
    return getVersion(tx, alias.entryId as string);
  });
}

const pick = ({ section, question, answer, kind, owner, validFrom, validUntil }: EntryRow): Content => ({
  section,
  question,
  answer,
  kind,
  owner,
  validFrom,
  validUntil,
});

function checked(content: Content): Content {
  if (content.validFrom && content.validUntil && content.validUntil < content.validFrom)
    throw inputRefused('validUntil', 'BEFORE_BEGINNING', 'La validité finit avant de commencer : corrigez ses dates.');
  return content;
}

const getCurrent = (tx: Tx, id: string) => getForUpdate(tx, entries, id, { one: 'Ligne en vigueur' }, isNull(entries.supersededBy));

async function getVersion(tx: Tx, id: string): Promise<EntryRow> {
  const [row] = await tx.select().from(entries).where(eq(entries.id, id));
  return row as EntryRow;
}
