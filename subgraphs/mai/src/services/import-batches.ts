import { type Db, executeRows, type Tx } from '@sar/database/client';
import { isId } from '@sar/subgraph-kit/page';
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { entries, importChanges, imports, passages } from '../tables.ts';
import { lockVersions, type State, setStates } from './versions.ts';

export type ImportRow = typeof imports.$inferSelect;

/** The imports that changed something, the last first. */
export function listImports(db: Db): Promise<ImportRow[]> {
  return db.select().from(imports).orderBy(desc(imports.createdAt), desc(imports.id));
}

/**
 * Undoes an import, in one transaction: the rows, their versions, states and places, their wordings and vectors are
 * exactly what they were before it.
 * @returns how many rows it had touched.
 * @throws Error in French when there is none, it is undone already, a later one stands on it, or a curator has since
 * changed what it brought.
 */
export async function rollbackImport(db: Db, id: string): Promise<number> {
  return db.transaction(async (tx) => {
    await lockVersions(tx);
    const [batch] = isId(id) ? await tx.select().from(imports).where(eq(imports.id, id)) : [];
    if (!batch) throw new Error(`Aucun import « ${id} » : sar list-imports les nomme.`);
    if (batch.rolledBackAt) throw new Error('Cet import est déjà annulé.');
    const [later] = await tx
      .select()
      .from(imports)
      .where(and(isNull(imports.rolledBackAt), gt(imports.createdAt, batch.createdAt)))
      .orderBy(desc(imports.createdAt));
    if (later) throw new Error(`Un import l'a suivi : annulez d'abord ${later.id} (${later.fileName}).`);
    await refuseCurated(tx, batch);
    const changes = await tx.select().from(importChanges).where(eq(importChanges.importId, id));
    await tx.delete(passages).where(eq(passages.importId, id));
    // First what it brought: of a row, one version is current.
    const brought = changes.filter(({ status }) => status === null).map(({ entryId }) => entryId);
    for (let start = 0; start < brought.length; start += 1_000)
      await tx.delete(entries).where(inArray(entries.id, brought.slice(start, start + 1_000)));
    const touched = changes.filter(({ status }) => status !== null);
    await setStates(
      tx,
      touched.map(({ entryId, ...before }) => ({ ...before, id: entryId }) as State),
    );
    await tx.delete(importChanges).where(eq(importChanges.importId, id));
    await tx.update(imports).set({ rolledBackAt: new Date() }).where(eq(imports.id, id));
    return changes.length;
  });
}

/** A curator's word is not undone with a file: what was decided on, reworded or worded otherwise since stays. */
async function refuseCurated(tx: Tx, { id, createdAt }: ImportRow): Promise<void> {
  const since = createdAt.toISOString();
  const [curated] = await executeRows<{ question: string }>(
    tx,
    sql`
      select entry.question
      from ${importChanges} change
      join ${entries} entry on entry.id = change.entry_id
      left join ${entries} next on next.id = entry.superseded_by
      where change.import_id = ${id}
        and (entry.curated_at > ${since} or (next.id is not null and next.import_id is null)
          or exists (select from ${passages} where entry_id = entry.id and import_id is null and created_at > ${since}))
      limit 1`,
  );
  if (curated) throw new Error(`Un curateur est intervenu depuis sur « ${curated.question} » : rien n'est annulé.`);
}
