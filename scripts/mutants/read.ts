import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One guard taken away: a text that stands exactly once in a file, what replaces it, and the test file that must go red. */
export interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly test: string;
  /** Set where only two connections at once show the guard, which the embedded database does not have. */
  readonly database?: 'postgres';
}

export function readMutants(root: string): Mutant[] {
  const files = globSync('scripts/mutants/*.json', { cwd: root }).sort();
  return files.flatMap((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Mutant[]);
}

/** Mutants that no longer fit the sources: their guard moved, and so must they. */
export function staleMutants(root: string): string[] {
  return readMutants(root)
    .filter(({ file, find }) => readFileSync(join(root, file), 'utf8').split(find).length !== 2)
    .map(({ file, find }) => `${file} : un mutant n'y trouve pas une fois « ${find.slice(0, 80)} »`);
}
