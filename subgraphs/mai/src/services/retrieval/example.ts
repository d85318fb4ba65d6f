/** For tests: an index of rows written there. */
import { shippedReadings } from '../glossary.ts';
import type { Passage } from '../passages.ts';
import { createGlossary } from './glossary.ts';
import { indexKnowledge, type KnowledgeIndex } from './knowledge.ts';

export interface Example {
  readonly question: string;
  readonly answer: string;
  readonly section?: string;
  readonly kind?: Passage['kind'];
  readonly aliases?: readonly { readonly text: string; readonly form: NonNullable<Passage['form']> }[];
}

/** Rows in the order of a file; the passages of row n are "n" and, for its aliases, "n.0", "n.1"… */
export function indexExamples(examples: readonly Example[]): KnowledgeIndex {
  const passages = examples.flatMap(({ question, answer, section = null, kind = 'FACT', aliases = [] }, position) => {
    const row = { entryId: String(position), articleId: null, title: null, audiences: null, section, question, answer, kind, position };
    return [
      { ...row, id: row.entryId, source: 'QUESTION' as const, form: null, text: question },
      ...aliases.map(({ text, form }, place) => ({ ...row, id: `${position}.${place}`, source: 'ALIAS' as const, form, text })),
    ];
  });
  return indexKnowledge(passages, createGlossary(shippedReadings()));
}
