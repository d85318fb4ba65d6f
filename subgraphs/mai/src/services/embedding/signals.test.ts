import { describe, expect, it } from 'vitest';
import type { Passage } from './embedder.ts';
import { fitLexicon } from './lexicon.ts';
import { overlap, readQuery, sameAnswer } from './signals.ts';

const passage = (question: string, answer: string): Passage => ({ section: 'Projets', question, answer });
const DEFINITION = passage("Qu'est-ce que le projet SAR 2.0 ?", "C'est la construction d'une seconde raffinerie.");
const COST = passage('Combien coûte le projet SAR 2.0 ?', 'Il est estimé à deux milliards.');
const OTHER = passage('Qui dirige le laboratoire ?', 'Le chef du service Laboratoire.');
const lexicon = fitLexicon([DEFINITION, COST, OTHER]);
const compare = (question: string, row: Passage) => overlap(lexicon, readQuery(lexicon, question), row);

describe('overlap', () => {
  it('is full when the row asks the same question, and empty when it shares no word', () => {
    expect(compare('Qui dirige le laboratoire ?', OTHER)).toMatchObject({ coverage: 1, focus: 1, otherAsk: 0 });
    expect(compare('Qui dirige le laboratoire ?', COST)).toMatchObject({ coverage: 0, focus: 0 });
  });

  it('counts words of the answer and the section as covered, but not as the focus of the row', () => {
    const { coverage, focus } = compare('construction seconde projets', DEFINITION);
    expect(coverage).toBe(1);
    expect(focus).toBeLessThan(0.5);
  });

  it('counts a repaired word for less than a right one', () => {
    const repaired = compare('laboratwar', OTHER).coverage;
    expect(repaired).toBeGreaterThan(0);
    expect(repaired).toBeLessThan(1);
  });

  it('sees that a definition is not evidence for a question it covers only in part', () => {
    expect(compare('Comment financer le projet SAR 2.0 ?', DEFINITION).otherAsk).toBe(1);
    expect(compare('projet SAR 2.0', DEFINITION).otherAsk).toBe(0);
  });

  it('sees that a row gives no figure, its own name apart, when one is asked for', () => {
    expect(compare('Combien coûte le projet SAR 2.0 ?', DEFINITION).lacksNumber).toBe(1);
    expect(compare('Combien coûte le projet SAR 2.0 ?', COST).lacksNumber).toBe(0);
    expect(compare('Que devient le projet SAR 2.0 ?', DEFINITION).lacksNumber).toBe(0);
  });

  it('sees that a row lacks a number of the question', () => {
    expect(compare('projet SAR 2.0', OTHER).contradicts).toBe(true);
    expect(compare('projet SAR 2.0', COST).contradicts).toBe(false);
  });
});

describe('readQuery', () => {
  it('measures how much of a question the corpus does not know', () => {
    expect(readQuery(lexicon, 'projet laboratoire').unknown).toBe(0);
    expect(readQuery(lexicon, 'xylophone zygomatique').unknown).toBe(1);
    const half = readQuery(lexicon, 'projet xylophone').unknown;
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.9);
  });

  it('treats a question without content words as wholly unknown', () => {
    expect(readQuery(lexicon, 'et la ?')).toMatchObject({ stems: [], unknown: 1 });
  });

  it('notices a code no row holds', () => {
    expect(readQuery(lexicon, 'projet SAR 3.0').unknownCode).toBe(true);
    expect(readQuery(lexicon, 'projet SAR 2.0').unknownCode).toBe(false);
  });
});

describe('sameAnswer', () => {
  it('ignores case, accents and punctuation', () => {
    expect(sameAnswer(passage('a', 'Société Africaine.'), passage('b', 'societe africaine'))).toBe(true);
    expect(sameAnswer(passage('a', 'Oui.'), passage('b', 'Non.'))).toBe(false);
  });
});
