// Proves that the guards are tested: applies each mutant of scripts/mutants/ to a scratch copy, one at a time a copy, and
// requires its test to go red. `npm run mutants`, or `npm run mutants -- WORD` for those whose file's path holds a word.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, testDatabaseUrl } from '@sar/config/environment';
import { copySources } from '@sar/testing/copy-sources';
import { prepareTemplate, templateName } from '@sar/testing/template';
import { type Mutant, readMutants } from './mutants/read.ts';

const root = join(import.meta.dirname, '..');
const TIMEOUT_MS = 180_000;
const chosen = readMutants(root).filter(({ file }) => file.includes(process.argv[2] ?? ''));
const wanted = chosen.filter(({ database }) => !database || testDatabaseUrl());
if (wanted.length < chosen.length) console.log(`!!! ${chosen.length - wanted.length} mutant(s) sauté(s), faute de DATABASE_URL`);

/** True when the tests pass in a copy. */
async function testsPass(copy: string, tests: readonly string[], template: string): Promise<boolean> {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const env = childEnvironment({ SAR_TEST_TEMPLATE: template });
  const child = spawn(process.execPath, [vitest, 'run', '--bail=1', '--reporter=dot', ...tests], {
    cwd: copy,
    env,
    stdio: 'ignore',
    timeout: TIMEOUT_MS,
  });
  return (await new Promise((resolve) => child.once('exit', resolve))) === 0;
}

/** True when no test sees the mutant. */
async function survives({ file, find, replace, test }: Mutant, copy: string, template: string): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    return await testsPass(copy, [test], template);
  } finally {
    writeFileSync(path, source);
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 90);
const described = ({ file, find, replace }: Mutant) => `${file} : « ${oneLine(find)} » → « ${oneLine(replace)} »`;

const copies = Array.from({ length: Math.min(availableParallelism(), wanted.length) }, () => copySources('mutants'));
const survivors: Mutant[] = [];
try {
  // Made from the sources as they are: a mutant must show in the tests, not in how their database was filled.
  const template = templateName();
  await prepareTemplate(template, testDatabaseUrl());
  const tests = [...new Set(wanted.map(({ test }) => test))];
  if (!(await testsPass(copies[0] as string, tests, template))) throw new Error('Les essais échouent déjà sans mutant.');
  const queue = [...wanted];
  await Promise.all(
    copies.map(async (copy) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const alive = await survives(mutant, copy, template);
        if (alive) survivors.push(mutant);
        console.log(`${alive ? '✘' : '✔'} ${described(mutant)}${alive ? ` : ${mutant.test} reste au vert` : ''}`);
      }
    }),
  );
  console.log(`${wanted.length - survivors.length} passed, ${survivors.length} failed, ${chosen.length - wanted.length} skipped`);
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
}
process.exit(survivors.length > 0 ? 1 : 0);
