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

/** Every mutant; with a word those of the set of that name, or, where none has it, those whose file's path holds it. */
export function readMutants(root: string, word = ''): Mutant[] {
  const sets = globSync('scripts/mutants/*.json', { cwd: root }).sort();
  const read = (set: string) => JSON.parse(readFileSync(join(root, set), 'utf8')) as Mutant[];
  const named = sets.find((set) => basename(set, '.json') === word);
  return named ? read(named) : sets.flatMap(read).filter(({ file }) => file.includes(word));
}

/** Mutants that no longer fit the sources: their guard moved, and so must they. */
export function staleMutants(root: string): string[] {
  return readMutants(root)
    .filter(({ file, find }) => !existsSync(join(root, file)) || readFileSync(join(root, file), 'utf8').split(find).length !== 2)
    .map(({ file, find }) => `${file} : un mutant n'y trouve pas une fois « ${find.slice(0, 80)} »`);
}
