import { describe, expect, it } from 'vitest';
import { overlap, sameAnswer, sameMatter } from './evidence.ts';
import { indexExamples } from './example.ts';
import { createGlossary } from './glossary.ts';
import type { Row } from './knowledge.ts';
import { readQuestion } from './question.ts';

const index = indexExamples([
  { section: 'Projets', question: "Qu'est-ce que le projet SAR 2.0 ?", answer: "C'est la construction d'une seconde raffinerie." },
  { section: 'Projets', question: 'Combien coûte le projet SAR 2.0 ?', answer: 'Il est estimé à deux milliards.' },
  { section: 'Projets', question: 'Qui dirige le laboratoire ?', answer: 'Le chef du service Laboratoire.' },
]);
const [DEFINITION, COST, OTHER] = index.rows as [Row, Row, Row];
const glossary = createGlossary([{ word: 'patron', means: 'chef' }]);
const compare = (text: string, row: Row) => overlap(index.lexicon, readQuestion(index.lexicon, glossary, text, null), row, row.question);
const row = (question: string, answer: string): Row => ({ ...OTHER, question, answer });

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

  it.each(['laboratwar', 'patron'])('counts "%s", which only stands for a word of the row, for less than that word', (text) => {
    const { coverage } = compare(text, OTHER);
    expect(coverage).toBeGreaterThan(0);
    expect(coverage).toBeLessThan(1);
  });

  it('sees that a row gives no figure, its own name apart, when one is asked for', () => {
    expect(compare('Combien coûte le projet SAR 2.0 ?', DEFINITION).lacksNumber).toBe(1);
    expect(compare('Combien coûte le projet SAR 2.0 ?', COST).lacksNumber).toBe(0);
    expect(compare('Que devient le projet SAR 2.0 ?', DEFINITION).lacksNumber).toBe(0);
  });

  it('sees that a row lacks a number of the question', () => {
    expect(compare('projet sar 2.0', OTHER).contradicts).toBe(true);
    expect(compare('projet sar 2.0', COST).contradicts).toBe(false);
  });

  it('sees that a row lacks a name of the question, which is written as one', () => {
    expect(compare('Qui dirige le laboratoire de la Senelec ?', OTHER).contradicts).toBe(true);
    expect(compare('Qui dirige le bon laboratoire ?', OTHER).contradicts).toBe(false);
    expect(compare('Qui dirige le Laboratoire ?', OTHER).contradicts).toBe(false);
  });
});

describe('sameAnswer', () => {
  it('ignores case, accents and punctuation', () => {
    expect(sameAnswer(row('a', 'Société Africaine.'), row('b', 'societe africaine'))).toBe(true);
    expect(sameAnswer(row('a', 'Oui.'), row('b', 'Non.'))).toBe(false);
  });
});

describe('sameMatter', () => {
  it('takes a telling answer given twice for one matter, and a bare yes for two', () => {
    const answer = 'Le chef du service Laboratoire la signe.';
    expect(sameMatter(row('Qui signe ?', answer), row('À qui revient la signature ?', answer))).toBe(true);
    expect(sameMatter(row('Peut-on imprimer ?', 'Oui.'), row('Peut-on exporter ?', 'Oui.'))).toBe(false);
  });

  it('takes one question with two wordings of its answer for one matter, and with two answers for two', () => {
    const question = 'Quelle est la capacité de stockage du brut ?';
    expect(sameMatter(row(question, 'Elle est de 330 000 m3.'), row(question, 'Elle est de 330 000 m3 environ.'))).toBe(true);
    expect(sameMatter(row(question, 'Elle est de 330 000 m3.'), row(question, 'Cinq bacs de 44 000 m3.'))).toBe(false);
  });
});
