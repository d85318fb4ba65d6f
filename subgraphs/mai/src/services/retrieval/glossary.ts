/** What people type instead of the words of the rows: abbreviations, everyday words, phone spellings, English, Wolof. */
import { allTokens, stem, tokenize } from '../embedding/text.ts';

/** What somebody may write, and the words of the rows that stand for it. */
interface Term {
  /** Stems of all its words, small ones included, so that "mise de côté" is found as it is written. */
  readonly stems: readonly string[];
  /** Stems of what it means. */
  readonly means: readonly string[];
}

export interface Glossary {
  /** Terms by their first stem. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
}

/** A glossary of readings; a word with several meanings has several. */
export function createGlossary(readings: readonly { readonly word: string; readonly means: string }[]): Glossary {
  const terms = new Map<string, Term[]>();
  for (const { word, means } of readings) {
    const stems = allTokens(word).map(stem);
    const [first] = stems;
    if (first === undefined) continue;
    const known = terms.get(first);
    const term = { stems, means: tokenize(means) };
    if (known) known.push(term);
    else terms.set(first, [term]);
  }
  return { terms };
}

/** For each stem of a text, in order, what the glossary takes it for alone or in an expression; repeated stems come together. */
export function meaningsOf(glossary: Glossary, stems: readonly string[]): Map<string, ReadonlySet<string>> {
  const meanings = new Map<string, Set<string>>();
  for (const [place, first] of stems.entries()) {
    for (const term of glossary.terms.get(first) ?? []) {
      if (!term.stems.every((part, offset) => stems[place + offset] === part)) continue;
      for (const part of term.stems) {
        const known = meanings.get(part) ?? new Set();
        for (const meaning of term.means) known.add(meaning);
        meanings.set(part, known);
      }
    }
  }
  return meanings;
}
