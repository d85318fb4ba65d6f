import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootFields } from '@sar/testing/access/api';
import { describe, expect, it } from 'vitest';
import { PUBLIC_ROUTES } from './routes.ts';

const ROOT = join(import.meta.dirname, '../..');
const series = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${letter}${String(from + index).padStart(2, '0')}`);
const CASES = [
  ...series('D', 1, 18),
  ...series('P', 1, 11),
  ...series('A', 1, 21),
  ...series('Z', 1, 8),
  ...series('F', 1, 7),
  ...series('I', 1, 6),
  ...series('R', 1, 10),
  ...series('C', 1, 9),
  ...series('X', 1, 9),
  ...series('X', 11, 16),
  ...series('X', 20, 22),
  'L1',
  'L3',
];
/** What runs for longer than a suite may, on its own: `npm run prove`. */
const PROOFS = [...readFileSync(join(ROOT, 'scripts/prove.ts'), 'utf8').matchAll(/'((?:scripts|packages)\/[\w/-]+\.ts)/g)].map(
  ([, file = '']) => file,
);

/** By case, the files with a test whose title begins with its name, and the proofs that say so at their head. */
function heldBy(): Map<string, Set<string>> {
  const held = new Map<string, Set<string>>();
  const hold = (names: string, file: string) => {
    for (const name of names.split(', ')) held.set(name, (held.get(name) ?? new Set()).add(file));
  };
  for (const file of PROOFS) {
    const cases = readFileSync(join(ROOT, file), 'utf8').match(/^\/\/ Cases: (.+)\.$/m)?.[1];
    if (cases) hold(cases, file);
  }
  for (const file of globSync('{packages,subgraphs,gateway,scripts}/**/*.test.ts', {
    cwd: ROOT,
    exclude: (path) => path.includes('node_modules'),
  }))
    for (const [, names = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(/['"`]([A-Z]\d\d(?:, [A-Z]\d\d)*): /g)) hold(names, file);
  return held;
}

/** By case, the files that docs/abuse-cases.md names. */
function written(): Map<string, Set<string>> {
  const rows = readFileSync(join(ROOT, 'docs/abuse-cases.md'), 'utf8').matchAll(/^\| ([A-Z]\d\d?) +\|.*\|(.*)\|$/gm);
  return new Map(
    [...rows].map(([, name = '', files = '']) => [name, new Set([...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file))]),
  );
}

describe('docs/abuse-cases.md', () => {
  it('has every case, in order', () => {
    expect([...written().keys()]).toEqual(CASES);
  });

  it.each(CASES)('says of %s which files try it, and these do', (name) => {
    expect([...(written().get(name) ?? [])].sort()).toEqual([...(heldBy().get(name) ?? [])].sort());
    expect(heldBy().get(name)?.size).toBeGreaterThan(0);
  });

  it('has no title of a case that it does not know', () => {
    expect([...heldBy().keys()].filter((name) => !CASES.includes(name))).toEqual([]);
  });
});

describe('a table that a spreadsheet would open', () => {
  it('I06: is given by nothing: whatever exports one must say what it does with formulas, and try it', () => {
    const names = [...rootFields().map(({ name }) => name), ...PUBLIC_ROUTES.map(({ path }) => path)];
    expect(names.filter((name) => /export|csv|xlsx?|spreadsheet|download/i.test(name))).toEqual([]);
  });
});
