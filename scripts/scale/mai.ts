// MAI's rows, threads, open questions and glossary, which the invented company does not have: as many for each scale.
import type { Db } from '@sar/database/client';
import { sql } from 'drizzle-orm';

const ROWS = 400;
const TERMS = 100;
/** Threads of the reader, each with two questions that nobody has answered, and clusters of two such questions. */
const THREADS = 100;

/** Fills MAI for one reader. @param employeeId whose threads they are. */
export async function seedMai(db: Db, employeeId: string, scale: number): Promise<void> {
  await db.execute(sql`
    insert into mai.entries (key, position, section, question, answer, kind, status, search_text, created_at)
    select 'scale-' || n, n, 'Section ' || n % 12, 'Question ' || n, 'Réponse ' || n, (array['FACT', 'YES_NO'])[1 + n % 2]::mai.entry_kind,
           (array['PUBLISHED', 'DRAFT'])[1 + n % 2]::mai.entry_status, 'question ' || n || case when n % 400 = 7 then ' torche' else '' end,
           now() - n * interval '1 minute'
      from generate_series(1, ${ROWS * scale}::int) n`);
  await db.execute(sql`
    insert into mai.conversations (id, employee_id, last_asked_at)
    select md5('thread ' || n)::uuid, ${employeeId}::uuid, now() - n * interval '1 minute' from generate_series(0, ${THREADS * scale - 1}::int) n`);
  await db.execute(sql`
    insert into mai.exchanges (conversation_id, employee_id, question, folded, status, confidence, method, elapsed_ms, asked_at, cluster_id)
    select md5('thread ' || n % ${THREADS * scale}::int)::uuid, ${employeeId}::uuid, 'Question ' || n, 'question ' || n, 'REFUSAL', 0, 'scale', 1,
           now() - n * interval '1 minute', md5('cluster ' || n % ${THREADS * scale}::int)::uuid
      from generate_series(1, ${2 * THREADS * scale}::int) n`);
  await db.execute(sql`
    insert into mai.glossary (word, means, word_key, means_key, search_text)
    select 'mot' || n, 'sens' || n, 'mot' || n, 'sens' || n, 'mot' || n || case when n % 100 = 7 then ' torche' else '' end
      from generate_series(1, ${TERMS * scale}::int) n`);
}
