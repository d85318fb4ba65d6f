import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

const LONGEST = 1_000;
const letters = (count: number) => 'a'.repeat(count);

describe('a text in pieces', () => {
  it.each([
    ['nothing', '', []],
    ['space', ' \n\n ', []],
    ['a short text, whole, without the space around it', '  Un.\n\nDeux.\n', ['Un.\n\nDeux.']],
    ['a text of a thousand characters, whole', letters(LONGEST), [letters(LONGEST)]],
    ['a word too long, at its thousandth character', letters(LONGEST + 1), [letters(LONGEST), 'a']],
    ['what is said twice, once', `${letters(LONGEST)}\n\n${letters(LONGEST)}`, [letters(LONGEST)]],
  ])('is %s', (_what, text, pieces) => {
    expect(cut(text)).toEqual(pieces);
  });

  it('ends with a paragraph rather than a sentence, a sentence rather than a word, a word rather than anywhere', () => {
    const sentence = `${letters(400)} fin. `;
    expect(cut(`${letters(300)}\n \n${sentence}${sentence}${sentence}`)[0]).toBe(letters(300));
    expect(cut(`${sentence}${sentence}${sentence}`)[0]).toBe(`${sentence}${sentence}`.trim());
    expect(cut(`${letters(700)} ${letters(701)}`)).toEqual([letters(700), letters(701)]);
  });

  it('ends after the sentence that fills it exactly', () => {
    const filling = `${letters(LONGEST - 1)}.`;
    expect(cut(`Un. ${letters(LONGEST - 5)}. Suite et fin.`)[0]).toBe(`Un. ${letters(LONGEST - 5)}.`);
    expect(cut(`${filling} Suite.`)).toEqual([filling, 'Suite.']);
  });

  it('halves no character', () => {
    const text = `a${Array.from({ length: LONGEST }, (_, rank) => String.fromCodePoint(0x1f300 + rank)).join('')}`;
    const pieces = cut(text);
    expect(pieces.every((piece) => piece.isWellFormed())).toBe(true);
    expect(pieces.join('')).toBe(text);
  });

  it('holds every word once, in order, as it stands', () => {
    const text = Array.from(
      { length: 3_000 },
      (_, rank) => `mot${rank}${rank % 9 === 8 ? '.' : ''}${rank % 100 === 99 ? '\n\n' : ' '}`,
    ).join('');
    const pieces = cut(text);
    expect(pieces.flatMap((piece) => piece.split(/\s+/))).toEqual(text.trim().split(/\s+/));
    expect(pieces.every((piece) => text.includes(piece) && piece.length <= LONGEST)).toBe(true);
  });
});
