import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Db, Tx } from '@sar/database/client';
import { inArray, sql } from 'drizzle-orm';
import { entries, imports, passages } from '../tables.ts';
import { type DatasetRow, parseDataset } from './dataset.ts';

export interface Imported {
  readonly added: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Rows that repeat an earlier question and answer to the letter; kept once. */
  readonly repeated: number;
}

/**
 * Makes the rows those of a CSV file, in one transaction: what is new is added, what the file no longer holds is removed,
 * the rest keeps its id and its vectors. The same file again changes nothing.
 * @param onProgress hears how many of the new rows are written; they count only once all are.
 * @throws DatasetError with every fault of the file and its lines; nothing is imported then.
 */
export async function importDataset(
  db: Db,
  path: string,
  content: Buffer,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<Imported> {
  const digest = createHash('sha256').update(content).digest('hex');
  const { rows, repeated } = parseDataset(content.toString('utf8'));
  return db.transaction(async (tx) => {
    // Two imports at once would both add what neither sees yet.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('mai:import'))`);
    const stored = new Map((await tx.select().from(entries)).map((entry) => [identity(entry), entry]));
    const placed = rows.map((row, position) => ({ ...row, position }));
    const added = placed.filter((row) => !stored.has(identity(row)));
    const moved = placed.flatMap(({ position, ...row }) => {
      const entry = stored.get(identity(row));
      return entry && entry.position !== position ? [{ id: entry.id, position }] : [];
    });
    const kept = new Set(rows.map(identity));
    const removed = [...stored].filter(([key]) => !kept.has(key)).map(([, { id }]) => id);
    const result = { added: added.length, removed: removed.length, unchanged: rows.length - added.length, repeated };
    if (added.length + removed.length + moved.length === 0) return result;
    const [entry] = await tx
      .insert(imports)
      .values({ fileName: basename(path), digest, rowCount: rows.length })
      .returning({ id: imports.id });
    const importId = (entry as { id: string }).id;
    for (let start = 0; start < removed.length; start += 500)
      await tx.delete(entries).where(inArray(entries.id, removed.slice(start, start + 500)));
    for (let start = 0; start < added.length; start += 500) {
      await insertRows(
        tx,
        added.slice(start, start + 500).map((row) => ({ ...row, importId })),
      );
      onProgress(Math.min(start + 500, added.length), added.length);
    }
    await tx.execute(
      sql`update ${entries} set position = moved.position from json_to_recordset(${JSON.stringify(moved)}::json) as moved(id uuid, position int) where ${entries.id} = moved.id`,
    );
    return result;
  });
}

/** Writes first versions of rows, each with the passage of its question. */
async function insertRows(tx: Tx, rows: readonly (DatasetRow & { position: number; importId: string })[]): Promise<void> {
  const keyed = rows.map((row) => ({ ...row, id: randomUUID() }));
  await tx.insert(entries).values(keyed.map((row) => ({ ...row, key: row.id })));
  await tx
    .insert(passages)
    .values(keyed.map(({ id, question, importId }) => ({ source: 'QUESTION' as const, entryId: id, text: question, importId })));
}

/** What makes a row the same row in the next file. */
function identity({ section, question, answer }: DatasetRow): string {
  return JSON.stringify([section, question, answer]);
}
