import { describe, expect, it } from 'vitest';
import { sizeLabel } from './files.ts';

describe('the size of a file, to read', () => {
  it.each([
    [1, '1 o'],
    [1_023, '1023 o'],
    [1_024, '1,0 Ko'],
    [1_536, '1,5 Ko'],
    [10_291, '10,0 Ko'],
    [10_292, '10,1 Ko'],
    [1_048_524, '1023,9 Ko'],
    // Never 1024,0 Ko.
    [1_048_525, '1,0 Mo'],
    [1_048_576, '1,0 Mo'],
    [52_428_800, '50,0 Mo'],
    [1_073_741_824, '1,0 Go'],
    [3_221_225_472_000, '3000,0 Go'],
  ])('of %i bytes is « %s »', (bytes, expected) => {
    expect(sizeLabel(bytes)).toBe(expected);
  });
});
