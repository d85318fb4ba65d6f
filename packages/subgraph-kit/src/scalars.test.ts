import { Kind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateTime } from './scalars.ts';

const badInput = expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } });

describe('a DateTime', () => {
  it.each([
    ['2026-01-31T08:00:00Z', '2026-01-31T08:00:00.000Z'],
    ['2026-01-31T08:00:00.123+01:00', '2026-01-31T07:00:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
    ['9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
  ])('is read from %s and written as %s', (given, written) => {
    expect(DateTime.serialize(DateTime.parseValue(given))).toBe(written);
    expect(DateTime.serialize(DateTime.parseLiteral({ kind: Kind.STRING, value: given }))).toBe(written);
  });

  it.each([
    'demain',
    '',
    '1',
    'March 7',
    '2026-01-31',
    '2026-01-31T08:00:00',
    '2026-02-31T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+00:01',
    '9999-12-31T23:59:59-00:01',
    '+275760-09-13T00:00:00Z',
    '-000001-01-01T00:00:00Z',
    0,
    1_700_000_000_000,
    true,
    null,
    ['2026-01-31T08:00:00Z'],
  ])('is never %o: bad input, not a fault of the database', (given) => {
    expect(() => DateTime.parseValue(given)).toThrow(badInput);
  });

  it('is a text in a query, and nothing else', () => {
    expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: '2026' })).toThrow(badInput);
  });
});
