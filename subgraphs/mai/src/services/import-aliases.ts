import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Db } from '@sar/database/client';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { entries, imports } from '../tables.ts';
import { refuseFaults } from './csv.ts';
import { parseAliases } from './dataset.ts';
import { normalizeQuestion } from './embedding/text.ts';
import { inTransaction } from './trial.ts';
import { insertAliases, lockVersions, now } from './versions.ts';

/**
 * Adds to the rows the other wordings of a CSV file, in one transaction: a batch that `rollbackImport` undoes. What a row has already stays.
 * @param dryRun true for a trial: nothing is kept.
 * @returns how many came new, of how many.
 * @throws DatasetError with every fault of the file and its lines, a question of no row among them; nothing is imported then.
 */
export async function importAliases(db: Db, path: string, content: Buffer, dryRun = false): Promise<{ added: number; total: number }> {
  const digest = createHash('sha256').update(content).digest('hex');
  const rows = parseAliases(content.toString('utf8'));
  return inTransaction(db, dryRun, async (tx) => {
    await lockVersions(tx);
    const current = await tx
      .select({ id: entries.id, question: entries.question })
      .from(entries)
      .where(and(isNull(entries.supersededBy), ne(entries.status, 'WITHDRAWN')))
      .orderBy(entries.position, entries.id);
    const byQuestion = Map.groupBy(current, ({ question }) => normalizeQuestion(question));
    const found = rows.map((row) => ({ ...row, entries: byQuestion.get(normalizeQuestion(row.question)) ?? [] }));
    refuseFaults(
      found.flatMap(({ line, question, entries }) =>
        entries.length > 0 ? [] : [`ligne ${line} : aucune ligne ne demande « ${question} ».`],
      ),
    );
    const [batch] = await tx
      .insert(imports)
      .values({ fileName: basename(path), digest, rowCount: rows.length, createdAt: now })
      .returning({ id: imports.id });
    const importId = (batch as { id: string }).id;
    const aliases = found.flatMap(({ entries, alias, form }) => entries.map(({ id }) => ({ entryId: id, text: alias, form, importId })));
    const added = await insertAliases(tx, aliases);
    if (added === 0) await tx.delete(imports).where(eq(imports.id, importId));
    return { added, total: aliases.length };
  });
}
