import type { Config } from '@sar/config/config';
import type { Db } from '@sar/database/client';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import type { MaiWording } from '../../generated/schema.ts';
import { createPatience, type Patience } from '../patience.ts';
import type { Failure } from '../provider.ts';
import { reserveTokens, settleTokens } from './budget.ts';
import { checkDraft, type Sentence } from './check.ts';
import { composePrompt, mostTokens, type Prompt, type SourceRow } from './prompt.ts';
import { redact } from './redact.ts';
import { whyWithheld } from './withhold.ts';
import { type Completion, type Writer, WriterUnavailable } from './writer.ts';

export type WritingConfig = Pick<
  Config,
  'MAI_WRITER' | 'MAI_WRITER_TOKENS_PER_MONTH' | 'CLAUDE_API_KEY' | 'CLAUDE_MODEL' | 'CLAUDE_API_URL' | 'HF_TOKEN' | 'MAI_CHAT_MODEL'
>;

type Log = RoomDependencies['log'];

/** How an answer is worded: sentence by sentence, each with the rows that carry it. */
export interface Worded<Row extends SourceRow> {
  readonly wording: MaiWording;
  readonly sentences: readonly Sentence<Row>[];
  /** The model that wrote; null where the rows speak. */
  readonly writer: string | null;
}

/**
 * Words the answer that rows give. The rows themselves, verbatim, whenever anything is in the way: never an error, never
 * another answer.
 * @param userId whose month pays; nobody's answer is written.
 * @param rows those that answer, best first; at least one.
 */
export type Wording = <Row extends SourceRow>(
  db: Db,
  userId: string | undefined,
  question: string,
  rows: readonly Row[],
) => Promise<Worded<Row>>;

/** With the search before it, less than the gateway gives a room for a read. */
export const PATIENCE: Patience = { totalMs: 5_000, retryAfterMs: 300, longestWaitMs: 1_000, breakAfter: 5, breakMs: 30_000 };
export const writerUnavailable = (reason: string, failure?: Failure) => new WriterUnavailable(reason, failure);

/** Rows in one prompt, and their characters together, the first apart: what is read costs more than what is written. */
const MAX_ROWS = 5;
const MAX_CHARACTERS = 8_000;

/** The wording that the configuration asks for. A provider's client is loaded with the first answer that needs it. */
export function createWording(config: WritingConfig, log: Log): Wording {
  const kind = config.MAI_WRITER;
  if (kind === 'none') return async (_db, _userId, _question, rows) => verbatim('VERBATIM', rows);
  const patience = createPatience(PATIENCE, writerUnavailable);
  let writer: Promise<Writer> | undefined;

  const complete = async (db: Db, userId: string, prompt: Prompt): Promise<(Completion & { model: string }) | null> => {
    const reserved = await reserveTokens(db, userId, mostTokens(prompt), config.MAI_WRITER_TOKENS_PER_MONTH);
    if (!reserved) return null;
    writer ??= createWriter(kind, config);
    const { complete: ask, model } = await writer;
    try {
      const completion = await patience((signal) => ask(prompt, signal));
      await settleTokens(db, reserved, completion.tokens ?? reserved.tokens);
      return { ...completion, model };
    } catch (error) {
      // What was not refused may have been billed.
      if (error instanceof WriterUnavailable && error.isFree) await settleTokens(db, reserved, 0);
      throw error;
    }
  };

  return async (db, userId, question, rows) => {
    if (userId === undefined) return verbatim('VERBATIM', rows);
    const sent = rowsToSend(rows, log);
    // Without the row that was found to answer, there is nothing to write from.
    if (sent[0] !== rows[0]) return verbatim('VERBATIM_WITHHELD', rows);
    try {
      const completion = await complete(db, userId, composePrompt(redact(question), sent));
      if (!completion) return verbatim('VERBATIM_BUDGET', rows);
      const checked = checkDraft(completion.text, sent);
      if ('sentences' in checked) return { wording: 'WRITTEN', sentences: checked.sentences, writer: completion.model };
      log.warn({ fault: checked.fault, rows: sent.map(({ id }) => id) }, 'written answer refused');
      return verbatim('VERBATIM_REFUSED', rows);
    } catch (error) {
      if (!(error instanceof WriterUnavailable)) throw error;
      log.warn({ reason: error.message }, 'no written answer');
      return verbatim('VERBATIM_UNAVAILABLE', rows);
    }
  };
}

/** Each row in its own words. */
const verbatim = <Row extends SourceRow>(wording: MaiWording, rows: readonly Row[]): Worded<Row> => ({
  wording,
  sentences: rows.map((row) => ({ text: row.answer, sources: [row] })),
  writer: null,
});

function rowsToSend<Row extends SourceRow>(rows: readonly Row[], log: Log): Row[] {
  let characters = 0;
  return rows.slice(0, MAX_ROWS).filter((row) => {
    const reason = whyWithheld(row);
    if (reason) log.warn({ row: row.id, reason }, 'row withheld from the writer');
    const length = row.question.length + row.answer.length;
    if (reason || (characters > 0 && characters + length > MAX_CHARACTERS)) return false;
    characters += length;
    return true;
  });
}

async function createWriter(kind: 'anthropic' | 'huggingface', config: WritingConfig): Promise<Writer> {
  if (kind === 'anthropic') {
    const { createAnthropicWriter } = await import('./anthropic.ts');
    return createAnthropicWriter({ apiKey: config.CLAUDE_API_KEY ?? '', model: config.CLAUDE_MODEL, baseURL: config.CLAUDE_API_URL });
  }
  const { createHuggingFaceWriter } = await import('./huggingface.ts');
  return createHuggingFaceWriter({ token: config.HF_TOKEN ?? '', model: config.MAI_CHAT_MODEL ?? '' });
}
