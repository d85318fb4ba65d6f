import { createHash, randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { Db, Tx } from '@sar/database/client';
import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { entries, importChanges, imports } from '../tables.ts';
import { type Conflict, listConflicts } from './conflicts.ts';
import { parseDataset } from './dataset.ts';
import { type Placed, type Plan, planImport, type Standing } from './import-plan.ts';
import { inTransaction } from './trial.ts';
import { copyAliases, insertAliases, insertVersions, lockVersions, now, type State, setStates } from './versions.ts';

/** What an import did, or in a dry run would do. */
export interface Imported extends Omit<Plan, 'unchanged'> {
  /** Null when there was nothing to do. */
  readonly importId: string | null;
  readonly unchanged: number;
  /** Rows that repeat an earlier one to the letter; kept once. */
  readonly repeated: number;
  /** Other wordings that came new. */
  readonly aliases: number;
  /** Rows that it brings or changes, beside those that they repeat or contradict. */
  readonly conflicts: readonly Conflict[];
}

export interface ImportOptions {
  /** Everything is done and nothing kept. */
  readonly dryRun?: boolean;
  /** Hears how many of the new rows are written; they count only once all are. */
  onProgress?(done: number, total: number): void;
}

/** Changes noted at a time. */
const BATCH = 1_000;

/**
 * Makes the rows those of a CSV file, in one transaction: what is new is added, what says something else becomes a new
 * version, what the file no longer holds is withdrawn, the rest keeps its id and its vectors. The same file again changes nothing.
 * @throws DatasetError with every fault of the file and its lines; nothing is imported then.
 */
export async function importDataset(
  db: Db,
  path: string,
  content: Buffer,
  { dryRun = false, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const digest = createHash('sha256').update(content).digest('hex');
  const { rows, repeated } = parseDataset(content.toString('utf8'));
  return inTransaction(db, dryRun, async (tx) => {
    await lockVersions(tx);
    const { unchanged, ...plan } = planImport(rows, await listStanding(tx));
    const moved = unchanged.filter(({ from, to }) => from.position !== to.position);
    const [row] = await tx
      .insert(imports)
      .values({ fileName: basename(path), digest, rowCount: rows.length, createdAt: now })
      .returning({ id: imports.id });
    const importId = (row as { id: string }).id;
    const written = await apply(tx, importId, { ...plan, unchanged: moved }, onProgress);
    const standing = [...plan.restated, ...unchanged].map(({ from, to }) => ({ ...to, id: from.id }));
    const named = [...written, ...standing].flatMap((to) => to.aliases.map((text) => ({ entryId: to.id, text })));
    const aliases = await insertAliases(
      tx,
      named.map((alias) => ({ ...alias, form: 'PARAPHRASE', importId })),
    );
    const idle = written.length + plan.restated.length + moved.length + plan.withdrawn.length + aliases === 0;
    if (idle) await tx.delete(imports).where(eq(imports.id, importId));
    const brought = new Set(written.map(({ id }) => id));
    const conflicts = (written.length > 0 ? await listConflicts(tx) : []).filter(({ rows: pair }) =>
      pair.some(({ id }) => brought.has(id)),
    );
    const kept = !idle && !dryRun;
    return { ...plan, conflicts, importId: kept ? importId : null, unchanged: unchanged.length, repeated, aliases };
  });
}

/** All rows in their current version, in the order of the file. */
async function listStanding(tx: Tx): Promise<Standing[]> {
  const current = await tx.select().from(entries).where(isNull(entries.supersededBy)).orderBy(entries.position, entries.id);
  const curated = current.filter(({ importId }) => !importId).map(({ key }) => key);
  const said = await tx
    .selectDistinctOn([entries.key])
    .from(entries)
    .where(and(inArray(entries.key, curated), isNotNull(entries.importId)))
    .orderBy(entries.key, desc(entries.createdAt));
  const byKey = new Map(said.map((row) => [row.key, row]));
  return current.map((row) => ({ current: row, said: row.importId ? row : (byKey.get(row.key) ?? null) }));
}

/** Writes a plan, and for each row that it touches how that one was. @returns the rows of the file that became new versions, with their ids. */
async function apply(tx: Tx, importId: string, plan: Plan, onProgress?: ImportOptions['onProgress']): Promise<(Placed & { id: string })[]> {
  const added = plan.added.map((to) => ({ ...to, id: randomUUID() }));
  const changed = plan.changed.map(({ from, to }) => ({ from, to: { ...to, id: randomUUID() } }));
  const touched: readonly { readonly from: State; readonly to: Partial<State> }[] = [
    ...changed.map(({ from, to }) => ({ from, to: { supersededBy: to.id } })),
    ...plan.restated.map(({ from, to: { status, position } }) => ({ from, to: { status, position } })),
    ...plan.unchanged.map(({ from, to: { position } }) => ({ from, to: { position } })),
    ...plan.withdrawn.map((from) => ({ from, to: { status: 'WITHDRAWN' as const } })),
  ];
  await setStates(
    tx,
    touched.map(({ from, to }) => ({ ...from, ...to })),
  );
  const versions = [
    ...added.map((to) => ({ ...to, key: to.id, importId })),
    ...changed.map(({ from, to }) => ({ ...to, key: from.key, importId })),
  ];
  await insertVersions(tx, versions, (done) => onProgress?.(done, versions.length));
  await copyAliases(
    tx,
    changed.map(({ from, to }) => ({ from: from.id, to: to.id })),
  );
  const changes = [
    ...touched.map(({ from: { id, status, supersededBy, position } }) => ({ importId, entryId: id, status, supersededBy, position })),
    ...versions.map(({ id }) => ({ importId, entryId: id })),
  ];
  for (let start = 0; start < changes.length; start += BATCH) await tx.insert(importChanges).values(changes.slice(start, start + BATCH));
  return [...added, ...changed.map(({ to }) => to)];
}
