import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One guard taken away: a text that stands exactly once in a file, what replaces it, and the test file that must go red. */
export interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly test: string;
  /** Set where only two connections at once show the guard, which the embedded database does not have. */
  readonly database?: 'postgres';
}

/** Every mutant, or those of the set called `word` and those whose file's path holds it. */
export function readMutants(root: string, word = ''): Mutant[] {
  const sets = globSync('scripts/mutants/*.json', { cwd: root }).sort();
  return sets.flatMap((set) => {
    const mutants = JSON.parse(readFileSync(join(root, set), 'utf8')) as Mutant[];
    return mutants.filter(({ file }) => basename(set, '.json') === word || file.includes(word));
  });
}

/** Mutants that no longer fit the sources: their guard moved, and so must they. */
export function staleMutants(root: string): string[] {
  return readMutants(root)
    .filter(({ file, find }) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8').split(find).length !== 2)
    .map(({ file, find }) => `${file} : un mutant n'y trouve pas une fois « ${find.slice(0, 80)} »`);
}
