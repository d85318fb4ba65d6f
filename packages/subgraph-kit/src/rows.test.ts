import { describe, expect, it } from 'vitest';
import { InputRefused } from './errors.ts';
import { parseIds } from './rows.ts';

const NAMES = { one: 'Idée', many: 'idées' };
const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());
const refusalOf = (wanted: readonly string[]) => {
  try {
    parseIds(wanted, NAMES);
  } catch (error) {
    if (error instanceof InputRefused) return error.userErrors;
    throw error;
  }
  return undefined;
};

// Through the door no list is longer (LIST_LIMIT); a room says so by itself, whoever asks it.
describe('the ids of a write on several things', () => {
  it('are a hundred at most, each counted once', () => {
    const hundred = ids(100);
    expect(parseIds([...hundred, ...hundred], NAMES)).toEqual(hundred);
    expect(refusalOf([...hundred, ...ids(1)])).toEqual([
      { field: ['ids'], code: 'TOO_BIG', message: 'Choisissez cent idées au plus à la fois.' },
    ]);
  });

  it('are ids', () => {
    expect(refusalOf([...ids(1), 'x'])).toEqual([{ field: ['ids'], code: 'NOT_FOUND', message: 'Idée introuvable : rechargez la liste.' }]);
  });
});
