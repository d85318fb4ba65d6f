import { describe, expect, it } from 'vitest';
import { fullName, initials } from './services/names.ts';

const CASES: [firstName: string, lastName: string, fullName: string, initials: string][] = [
  ['Awa', 'Ndiaye', 'Awa Ndiaye', 'AN'],
  ['', 'Ndiaye', 'Ndiaye', 'NN'],
  ['Awa', '', 'Awa', 'AA'],
  ['', '', 'Sans nom', '?'],
  ['  ', ' ', 'Sans nom', '?'],
  ['élimane', 'öst', 'élimane öst', 'ÉÖ'],
  ['  awa', ' ndiaye', 'awa  ndiaye', 'AN'],
  ['Anne-Marie', "N'Diaye Sow", "Anne-Marie N'Diaye Sow", 'AN'],
  ['😀 Awa', 'Sow', '😀 Awa Sow', '😀S'],
  ['Иван', '王', 'Иван 王', 'И王'],
];

describe('the names of a person', () => {
  it.each(CASES)('« %s » and « %s » make « %s », %s', (firstName, lastName, full, letters) => {
    expect(fullName({ firstName, lastName })).toBe(full);
    expect(initials({ firstName, lastName })).toBe(letters);
  });

  it('is never padded with the space of a name that is missing', () => {
    expect(fullName({ firstName: '', lastName: 'Sow' })).toBe('Sow');
    expect(fullName({ firstName: 'Awa', lastName: '' })).toBe('Awa');
  });
});
