import { describe, expect, it } from 'vitest';
import { allTokens, fold, normalizeQuestion, stem, tokenize } from './text.ts';

describe('fold', () => {
  it('removes case, accents, ligatures and typographic apostrophes', () => {
    expect(fold('L’Œuvre de Mbào, ÉTÉ')).toBe("l'oeuvre de mbao, ete");
  });

  it.each(['ça', 'Ça', 'ÇA', 'c\u0327a'])('reads "%s" as a pronoun, never as the abbreviation CA', (word) => {
    expect(tokenize(`${word} veut dire quoi`)).not.toContain('ca');
    expect(tokenize('que veut dire CA')).toContain('ca');
  });
});

describe('tokenize', () => {
  it.each([
    ['Code ME51N ou Z1 ?', ['me51n', 'z1']],
    ['2,5 tonnes', ['2,5']],
    ['version 2.5', ['2,5']],
    ['650\u202f000 barils', ['650000']],
    ['1 200 000 tonnes', ['1200000']],
  ])('keeps the codes and numbers of "%s" whole', (text, expected) => {
    expect(tokenize(text)).toEqual(expect.arrayContaining(expected));
  });

  it('does not glue two numbers that are not thousands', () => {
    expect(allTokens('33 839 84 39')).toEqual(['33', '839', '84', '39']);
  });

  it("splits elisions: l'unité is the same word as unité", () => {
    expect(tokenize("l'unité")).toEqual(tokenize('unité'));
    expect(tokenize('l’unité')).toEqual(tokenize('unité'));
    expect(tokenize("jusqu'à l'unité d'hydrogène")).toEqual(tokenize('unité hydrogène'));
  });

  it('drops the words that carry no subject, and only those', () => {
    expect(tokenize('Quelle est la capacité de la raffinerie ?')).toEqual(tokenize('capacité raffinerie'));
    expect(tokenize('sans casque')).toHaveLength(2);
    expect(tokenize('type P')).toContain('p');
  });

  it.each([
    ['clôturer', 'clôturées', 'cloturee'],
    ['réservation', 'réservations', 'RESERVATION'],
    ['réaliser', 'réalisés', 'realisee'],
  ])('gives one stem to %s, %s and %s', (...forms) => {
    expect(new Set(forms.flatMap(tokenize)).size).toBe(1);
  });

  it('does not shorten a word until it meets an unrelated one', () => {
    expect(tokenize('misérables')).not.toEqual(tokenize('mise'));
  });

  it('keeps repetitions and gives nothing for an empty text', () => {
    expect(tokenize('brut et brut')).toHaveLength(2);
    expect(tokenize(' ?! ')).toEqual([]);
  });
});

describe('stem', () => {
  it('leaves codes as they are', () => {
    expect(stem('me51n')).toBe('me51n');
  });

  it('gives the same stem on a second call', () => {
    expect(stem('raffineries')).toBe(stem('raffineries'));
  });
});

describe('normalizeQuestion', () => {
  it('ignores case, accents, punctuation and spaces', () => {
    expect(normalizeQuestion('  Où se trouve la  SAR ? ')).toBe(normalizeQuestion('OU SE TROUVE LA SAR'));
  });

  it('tells apart questions that differ by one word, even a small one', () => {
    expect(normalizeQuestion('Qui vend à la SAR ?')).not.toBe(normalizeQuestion('Qui vend la SAR ?'));
  });
});
