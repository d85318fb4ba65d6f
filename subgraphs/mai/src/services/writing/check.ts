import { findUnsupported, type Unsupported } from './grounding.ts';
import { draft, type SourceRow } from './prompt.ts';

/** A sentence that holds, with the rows that carry it. */
export interface Sentence<Row extends SourceRow = SourceRow> {
  readonly text: string;
  readonly sources: readonly Row[];
}

/** Why a draft is not shown, for the log. */
export type Fault = 'SHAPE' | 'LENGTH' | 'ROW' | 'MARKUP' | 'LANGUAGE' | 'ASIDE' | Unsupported;
export type Checked<Row extends SourceRow> = { readonly sentences: readonly Sentence<Row>[] } | { readonly fault: Fault };

const MAX_SENTENCES = 5;
/** Characters. */
const MAX_LENGTH = 900;
/** What a page would make a link, an image or a tag of, and what no reader sees. */
const MARKUP = /[<>[\]{}`\\]|&#?\w+;|[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/u;
const ADDRESS = /\/\/|\bwww\.|[@＠]|\b[a-z][a-z+-]+:[^\s]|[\p{L}\p{Nd}]\.\p{L}{2,}/iu;
const FRENCH = /(?<!\p{L})(?:[ld]['’]|(?:l[ea]s?|une?|d[eu]s?|aux?|à|en|est|sont|par|pour|il|elle|sur)(?!\p{L}))/iu;
const ENGLISH = /\b(the|is|are|of|and|to|for|with|you|your)\b/i;

/**
 * Reads a model's draft and holds it to the rows. One fault refuses all of it: half an answer says something else.
 * @param rows those that were sent, in that order.
 */
export function checkDraft<Row extends SourceRow>(text: string, rows: readonly Row[]): Checked<Row> {
  const read = parse(text);
  if (!read) return { fault: 'SHAPE' };
  const length = read.reduce((sum, sentence) => sum + sentence.text.length, 0);
  if (read.length === 0 || read.length > MAX_SENTENCES || length > MAX_LENGTH) return { fault: 'LENGTH' };
  const sentences = read.map((sentence) => ({
    text: sentence.text.trim(),
    sources: rows.filter((_, index) => sentence.rows.includes(index + 1)),
  }));
  // A number that names no row finds none.
  if (sentences.some(({ sources }, index) => sources.length === 0 || sources.length < new Set(read[index]?.rows).size))
    return { fault: 'ROW' };
  for (const { text: said, sources } of sentences) {
    const fault = faultOf(said) ?? findUnsupported(said, sources);
    if (fault) return { fault };
  }
  // The first row is the one that was found to answer the question.
  if (!sentences.some(({ sources }) => sources[0] === rows[0])) return { fault: 'ASIDE' };
  return { sentences };
}

function parse(text: string) {
  try {
    return draft.safeParse(JSON.parse(text)).data?.sentences;
  } catch {
    return undefined;
  }
}

function faultOf(sentence: string): Fault | null {
  if (MARKUP.test(sentence) || ADDRESS.test(sentence)) return 'MARKUP';
  return FRENCH.test(sentence) && !ENGLISH.test(sentence) ? null : 'LANGUAGE';
}
