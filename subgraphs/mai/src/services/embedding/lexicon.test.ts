import { describe, expect, it } from 'vitest';
import type { Passage } from './embedder.ts';
import { fitLexicon, idf, isKnown, repair } from './lexicon.ts';
import { stem, tokenize } from './text.ts';

const passage = (question: string, answer: string): Passage => ({ section: null, question, answer });
const PASSAGES = [
  passage('À quoi sert le reformage catalytique ?', "Il augmente l'indice d'octane de l'essence."),
  passage('Que signifie SAR050 ?', "L'indice d'octane."),
  passage('Comment changer mon mot de passe ?', 'Depuis la page de profil.'),
  passage('Quel est le rôle du laboratoire ?', 'Il contrôle la qualité des produits.'),
];
const lexicon = fitLexicon(PASSAGES);

/** French-looking words, the same at every run: 3000 rows like those of the knowledge base. */
function syntheticRows(count: number): Passage[] {
  let state = 1;
  const next = (limit: number): number => {
    state = (state * 48271) % 2147483647;
    return state % limit;
  };
  const syllables = ['ra', 'ffi', 'na', 'ge', 'pro', 'duit', 'sto', 'cka', 'tion', 'ment', 'li', 'que', 'ser', 'vi', 'con', 'tro'];
  const word = (): string => Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join('');
  const sentence = (length: number): string => Array.from({ length }, word).join(' ');
  return Array.from({ length: count }, () => passage(sentence(10), sentence(14)));
}

describe('fitLexicon', () => {
  it('counts in how many passages a stem occurs, not how often', () => {
    const octane = stem('octane');
    expect(lexicon.documents).toBe(4);
    expect(lexicon.frequency[octane]).toBe(2);
    expect(fitLexicon([passage('brut brut', 'brut')]).frequency.brut).toBe(1);
  });

  it('survives JSON and does not depend on the order of the passages', () => {
    const again = fitLexicon([...PASSAGES].reverse());
    expect(JSON.stringify(again)).toBe(JSON.stringify(lexicon));
    const revived = JSON.parse(JSON.stringify(lexicon)) as typeof lexicon;
    expect(repair(revived, tokenize('catalitique'))).toEqual(repair(lexicon, tokenize('catalitique')));
  });

  it('does not mistake inherited object keys for words of the corpus', () => {
    expect(isKnown(lexicon, 'constructor')).toBe(false);
    expect(fitLexicon([passage('constructor', 'constructor')]).documents).toBe(1);
  });

  it('stays small on 3000 rows', () => {
    const rows = syntheticRows(3000);
    const large = fitLexicon(rows);
    expect(large.documents).toBe(3000);
    expect(JSON.stringify(fitLexicon(PASSAGES)).length).toBeLessThan(2000);
  });
});

describe('idf', () => {
  it('is higher for a rarer stem and highest for an unknown one', () => {
    expect(idf(lexicon, stem('laboratoire'))).toBeGreaterThan(idf(lexicon, stem('octane')));
    expect(idf(lexicon, 'introuvable')).toBeGreaterThan(idf(lexicon, stem('laboratoire')));
    expect(idf(fitLexicon([passage('brut', 'brut')]), 'brut')).toBeGreaterThan(0);
  });
});

describe('repair', () => {
  it('leaves known stems alone', () => {
    const known = stem('octane');
    expect(repair(lexicon, [known])).toEqual([{ stem: known, known: true, matches: [{ stem: known, weight: 1 }] }]);
  });

  it.each([
    ['catalitik', 'catalytique'],
    ['reformaje', 'reformage'],
    ['oktane', 'octane'],
    ['lessence', 'essence'],
  ])('understands "%s" as "%s", with less weight than the right spelling', (typed, meant) => {
    const [repaired] = repair(lexicon, tokenize(typed));
    expect(repaired?.known).toBe(false);
    expect(repaired?.matches[0]?.stem).toBe(stem(fold(meant)));
    expect(repaired?.matches[0]?.weight).toBeLessThan(1);
  });

  it('never takes a code for a neighbouring code', () => {
    expect(repair(lexicon, tokenize('SAR060'))).toEqual([{ stem: 'sar060', known: false, matches: [] }]);
    expect(repair(lexicon, ['catalyt1'])[0]?.matches).toEqual([]);
    expect(repair(lexicon, ['catalytx'])[0]?.matches).not.toEqual([]);
  });

  it('invents no match for a word that resembles nothing', () => {
    expect(repair(lexicon, tokenize('xylophone'))[0]?.matches).toEqual([]);
  });
});

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '');
}
