// Proves that the guards are tested: applies each mutant of scripts/mutants/ to a scratch copy, one at a time a copy, and
// requires its test to go red. `npm run mutants`, or `npm run mutants -- WORD` for a set by its name, or for those whose file's path holds the word.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { testDatabaseUrl } from '@sar/config/environment';
import { copySources } from '@sar/testing/copy-sources';
import { type Mutant, readMutants } from './mutants/read.ts';
import { failingClaim, templateOf } from './mutants/vitest.ts';

const root = join(import.meta.dirname, '..');
const chosen = readMutants(root, process.argv[2]);
const wanted = chosen.filter(({ database }) => !database || testDatabaseUrl());
if (wanted.length < chosen.length) console.log(`!!! ${chosen.length - wanted.length} mutant(s) sauté(s), faute de DATABASE_URL`);

/** The claim that fails with a mutant, null when no test sees it. */
async function killerOf({ file, find, replace, test }: Mutant, copy: string, template: string): Promise<string | null> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    // A mutant must show in the tests, not in how their database was filled; one of a migration shows in nothing else.
    return await failingClaim(copy, [test], file.startsWith('drizzle/') ? await templateOf(copy) : template);
  } finally {
    writeFileSync(path, source);
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 90);
const described = ({ file, find, replace }: Mutant) => `${file} : « ${oneLine(find)} » → « ${oneLine(replace)} »`;

const copies = Array.from({ length: Math.min(availableParallelism(), wanted.length) }, () => copySources('mutants'));
const survivors: Mutant[] = [];
try {
  const template = await templateOf(root);
  const tests = [...new Set(wanted.map(({ test }) => test))];
  const failing = await failingClaim(copies[0] as string, tests, template);
  if (failing) throw new Error(`Les essais échouent déjà sans mutant : ${failing}`);
  const queue = [...wanted];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const killer = await killerOf(mutant, copy, template);
        if (killer === null) survivors.push(mutant);
        console.log(
          `${killer === null ? '✘' : '✔'} ${described(mutant)} : ${killer === null ? `${mutant.test} reste au vert` : oneLine(killer)}`,
        );
      }
    }),
  );
  console.log(`${wanted.length - survivors.length} passed, ${survivors.length} failed, ${chosen.length - wanted.length} skipped`);
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
process.exit(survivors.length > 0 ? 1 : 0);
