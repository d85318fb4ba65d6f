import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@sar/config/environment';
import { openHouse } from '@sar/gateway/house';
import { createReport } from '@sar/gateway/report';
import { createContext } from '@sar/mai/context';
import { consult } from '@sar/mai/services/ask';
import { seedGlossary } from '@sar/mai/services/glossary';
import { importDataset } from '@sar/mai/services/import';
import { groupMatters } from '@sar/mai/services/retrieval/decide';
import { vectorise } from '@sar/mai/services/vectorise';
import { createLogger } from '@sar/subgraph-kit/log';
import { defineCommand } from 'citty';
import { plainly } from '../with-house.ts';

/** Rows listed for each question. */
const LISTED = 10;

/** A line of the questions: `history` holds the turns before, the last one last. */
interface Item {
  readonly id: string;
  readonly query: string;
  readonly history?: readonly { readonly role: string; readonly content: string }[];
}

export const maiEval = defineCommand({
  meta: { name: 'mai-eval', description: "Pose à MAI les questions d'un fichier sur les lignes d'un autre, dans une base à part" },
  args: {
    'csv-file': { type: 'string', description: 'Lignes : fichier CSV, en UTF-8', required: true },
    questions: { type: 'string', description: 'Questions : une ligne JSON {id, query, history?} chacune', required: true },
    out: { type: 'string', description: 'Réponses à écrire, une ligne JSON chacune', required: true },
  },
  run: ({ args }) =>
    plainly(async () => {
      const items = readItems(args.questions);
      const folder = mkdtempSync(join(tmpdir(), 'sar-mai-eval-'));
      // Always the embedded database, in a folder of its own: the one in service is not touched.
      const config = { ...readConfig(), DATABASE_URL: undefined, SAR_DATA_DIR: folder };
      const { step } = createReport();
      const log = await createLogger({ ...config, LOG_LEVEL: 'warn' });
      const house = await openHouse(config, log, ['mai'], step);
      try {
        const { db } = house.database;
        await importDataset(db, args['csv-file'], readFileSync(args['csv-file']));
        await seedGlossary(db);
        await vectorise(db, config, (done, total) => step('Vectorisation', done, total));
        const context = createContext({ ...house.dependencies, config })({ viewer: null, requestId: 'mai-eval' });
        const lines: string[] = [];
        for (const [place, item] of items.entries()) {
          lines.push(JSON.stringify(await answer(context, item)));
          step('Questions', place + 1, items.length);
        }
        writeFileSync(args.out, `${lines.join('\n')}\n`);
        console.log(`\n${lines.length} réponse(s) dans ${args.out}`);
      } finally {
        await house.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
});

/** @throws Error with the file and the line of what is no question. */
function readItems(path: string): Item[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, place) => (line.trim() === '' ? [] : [readItem(line, `${path}, ligne ${place + 1}`)]));
}

function readItem(line: string, where: string): Item {
  try {
    const item = JSON.parse(line) as Item;
    if (typeof item.id !== 'string' || typeof item.query !== 'string') throw new TypeError('no question');
    return item;
  } catch {
    throw new Error(`${where} : attendu, un objet JSON {"id": "…", "query": "…", "history": [{"role": "…", "content": "…"}]}.`);
  }
}

/** What became of one question; `latency_ms` is the server's own time, the wait for a hosted model apart. */
async function answer(context: Parameters<typeof consult>[0], { id, query, history = [] }: Item) {
  const previous = history.findLast(({ role }) => role === 'user')?.content ?? null;
  const { status, confidence, answer: row, suggestions, ranked, mode, elapsedMs, embeddingMs } = await consult(context, query, previous);
  return {
    id,
    status,
    answered: status === 'ANSWER',
    confidence,
    mode,
    text: row?.answer ?? null,
    top: groupMatters(ranked)
      .slice(0, LISTED)
      .map(({ row: { question, answer: given } }) => ({ question, answer: given })),
    suggestions: suggestions.map(({ question }) => question),
    latency_ms: elapsedMs - embeddingMs,
    embedding_ms: embeddingMs,
  };
}
