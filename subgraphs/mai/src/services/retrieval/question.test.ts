import { describe, expect, it } from 'vitest';
import { stem } from '../embedding/text.ts';
import { indexExamples } from './example.ts';
import { createGlossary } from './glossary.ts';
import { readQuestion } from './question.ts';

const { lexicon } = indexExamples([
  { question: 'Comment changer mon mot de passe ?', answer: 'Depuis la page de profil.' },
  { question: 'Comment faire une réservation ?', answer: 'Avec la transaction MB21, sur un compte.' },
  { question: 'Que signifie SAR050 ?', answer: "L'indice d'octane." },
]);
const glossary = createGlossary([
  { word: 'password', means: 'mot passe' },
  { word: 'mise de côté', means: 'réservation' },
  { word: 'profil', means: 'compte' },
  { word: 'cassoulet', means: 'haricot' },
]);
const read = (text: string, previous: string | null = null) => readQuestion(lexicon, glossary, text, previous);
const weightOf = (text: string, word: string, previous: string | null = null) => read(text, previous).terms.get(stem(word)) ?? 0;

describe('readQuestion', () => {
  it('searches a foreign word by all the words that stand for it', () => {
    expect(weightOf('password', 'mot')).toBeGreaterThan(0);
    expect(weightOf('password', 'passe')).toBe(weightOf('password', 'mot'));
  });

  it('searches an expression by what it means as a whole', () => {
    expect(weightOf('une mise de côté', 'réservation')).toBeGreaterThan(0);
    expect(weightOf('une mise au point à côté', 'réservation')).toBe(0);
  });

  it('searches a word of the rows first as itself, and less as what it may stand for', () => {
    expect(weightOf('profil', 'profil')).toBe(1);
    expect(weightOf('profil', 'compte')).toBeGreaterThan(0);
    expect(weightOf('profil', 'compte')).toBeLessThan(weightOf('password', 'mot'));
  });

  it('leaves a meaning out that no row holds', () => {
    expect(read('cassoulet').terms.size).toBe(0);
  });

  it('lets the words of the turn before count less, in a question that leans on it', () => {
    const before = 'Comment changer mon mot de passe ?';
    expect(weightOf('Et la réservation ?', 'réservation', before)).toBe(1);
    expect(weightOf('Et la réservation ?', 'passe', before)).toBeCloseTo(0.4);
    expect(read('Et la réservation ?', before).vague).toBe(false);
    expect(read('Et la réservation ?').vague).toBe(true);
  });

  it('forgets the turn before in a question that stands alone', () => {
    const alone = 'Que signifie le code SAR050 de la transaction sur la page de profil ?';
    expect(read(alone, 'Comment changer mon mot de passe ?').previous).toBeNull();
    expect(weightOf(alone, 'passe', 'Comment changer mon mot de passe ?')).toBe(0);
  });

  it('measures how much of a question the rows know nothing of', () => {
    expect(read('mot passe').unknown).toBe(0);
    expect(read('xylophone zygomatique').unknown).toBe(1);
    const half = read('réservation xylophone').unknown;
    expect(half).toBeGreaterThan(0.4);
    expect(half).toBeLessThan(0.9);
  });

  it('treats a question without content words as wholly unknown', () => {
    expect(read('et la ?')).toMatchObject({ words: [], unknown: 1 });
  });

  it('notices a code that no row holds, of the question but not of the turn before', () => {
    expect(read('Que signifie SAR060 ?').unknownCode).toBe(true);
    expect(read('Que signifie SAR050 ?').unknownCode).toBe(false);
    expect(read('Et SAR050 ?', 'Que signifie SAR060 ?').unknownCode).toBe(false);
  });

  it('does not take « ça » for the abbreviation CA', () => {
    expect(read('ça').words).toEqual([]);
    expect(read('CA').words).toHaveLength(1);
  });
});
