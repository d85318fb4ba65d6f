/** One guard taken away. */
export interface Mutant {
  /** What the system would then do. */
  readonly name: string;
  /** From the root. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The test files of which at least one test must go red. */
  readonly tests: readonly string[];
}

export const MUTANTS: readonly Mutant[] = [];
