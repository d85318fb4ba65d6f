import type { Tx } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { sql } from 'drizzle-orm';
import { type EntryRow, entries, type PassageRow, passages } from '../tables.ts';
import type { Content } from './dataset.ts';

/** The writes that imports and curators share. A version is written once; only its state changes afterwards. */

/** What may change of a version. */
export type State = Pick<EntryRow, 'id' | 'status' | 'supersededBy' | 'position'>;
export type NewVersion = Content &
  Pick<EntryRow, 'id' | 'key' | 'importId' | 'position' | 'status'> & { readonly authorId?: string; readonly curatedAt?: Date };
export type NewAlias = { readonly entryId: string; readonly text: string } & Pick<PassageRow, 'form' | 'importId'>;

const BATCH = 500;
/** Of the moment, where the default is of the transaction's start: who waited for the lock came after whom it waited for. */
export const now = sql<Date>`clock_timestamp()`;

/** Until the transaction ends, nobody else changes which versions are current: two imports at once would both add what neither sees yet. */
export async function lockVersions(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mai:versions'))`);
}

/** Gives versions their state, in one statement. A version's successor is named before it is written. */
export async function setStates(tx: Tx, states: readonly State[]): Promise<void> {
  const rows = JSON.stringify(
    states.map(({ id, status, supersededBy, position }) => ({ id, status, superseded_by: supersededBy, position })),
  );
  await tx.execute(sql`
    update ${entries} set status = state.status, superseded_by = state.superseded_by, position = state.position
    from json_to_recordset(${rows}::json) as state(id uuid, status mai.entry_status, superseded_by uuid, position int)
    where ${entries.id} = state.id`);
}

/** Writes versions, each with the passage of its question. @param onProgress hears how many are written. */
export async function insertVersions(
  tx: Tx,
  versions: readonly NewVersion[],
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  for (let start = 0; start < versions.length; start += BATCH) {
    const batch = versions.slice(start, start + BATCH);
    await tx.insert(entries).values(batch.map((row) => ({ ...row, searchText: searchTextOf(row) })));
    await tx.insert(passages).values(
      batch.map(({ id, question, importId }) => ({
        source: 'QUESTION' as const,
        entryId: id,
        text: question,
        folded: fold(question),
        importId,
      })),
    );
    onProgress(start + batch.length);
  }
}

/** What a curator's search looks into. */
const searchTextOf = ({ section, question, answer }: Content) => fold([question, answer, section].filter(Boolean).join(' '));

/** Gives new versions the other wordings of those that they supersede. */
export async function copyAliases(tx: Tx, pairs: readonly { readonly from: string; readonly to: string }[]): Promise<void> {
  await tx.execute(sql`
    insert into ${passages} (source, entry_id, form, text, folded, position, import_id, created_at)
    select 'ALIAS', pair."to", ${passages.form}, ${passages.text}, ${passages.folded}, ${passages.position}, ${passages.importId}, ${passages.createdAt}
    from json_to_recordset(${JSON.stringify(pairs)}::json) as pair("from" uuid, "to" uuid)
    join ${passages} on ${passages.entryId} = pair."from" and ${passages.source} = 'ALIAS'
    on conflict do nothing`);
}

/** Gives versions other wordings; one that a version has already, or that is its question, stays as it is. @returns how many came new. */
export async function insertAliases(tx: Tx, aliases: readonly NewAlias[]): Promise<number> {
  let written = 0;
  for (let start = 0; start < aliases.length; start += BATCH) {
    const batch = aliases
      .slice(start, start + BATCH)
      .map((alias, rank) => ({ ...alias, source: 'ALIAS' as const, folded: fold(alias.text), position: 1 + start + rank, createdAt: now }));
    const rows = await tx.insert(passages).values(batch).onConflictDoNothing().returning({ id: passages.id });
    written += rows.length;
  }
  return written;
}
