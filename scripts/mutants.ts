// Proves that the guards are tested: applies each mutant of scripts/mutants/ to a scratch copy, one at a time, and
// requires its test to go red. `npm run mutants`, or `npm run mutants -- WORD` for those whose file's path holds a word.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { childEnvironment, testDatabaseUrl } from '@sar/config/environment';
import { prepareTemplate, templateName } from '@sar/testing/template';
import { type Mutant, readMutants } from './mutants/read.ts';

const root = join(import.meta.dirname, '..');
const copy = mkdtempSync(join(tmpdir(), 'sar-mutants-'));
const wanted = readMutants(root).filter(({ file }) => file.includes(process.argv[2] ?? ''));

/** The sources and the links between packages, with one shared store of what is installed: a link inside the copy leads to the copy. */
function copySources(): void {
  const left = /^(\.git|\.data|\.turbo|node_modules\/(\.pnpm|\.cache))(\/|$)|^\.cache/;
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !left.test(relative(root, path)) });
  for (const shared of ['.pnpm', '.cache']) symlinkSync(join(root, 'node_modules', shared), join(copy, 'node_modules', shared));
}

/** True when the tests pass in the copy. */
function testsPass(tests: readonly string[], template: string): boolean {
  const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
  const env = childEnvironment({ SAR_TEST_TEMPLATE: template });
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--bail=1', '--reporter=dot', ...tests], {
    cwd: copy,
    env,
    stdio: 'ignore',
    timeout: 180_000,
  });
  return status === 0;
}

/** Undefined when the mutant is caught, else why not. */
function survives({ file, find, replace, test }: Mutant, template: string): string | undefined {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(find, () => replace),
  );
  try {
    return testsPass([test], template) ? `${test} reste au vert` : undefined;
  } finally {
    writeFileSync(path, source);
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 90);
const described = ({ file, find, replace }: Mutant) => `${file} : « ${oneLine(find)} » → « ${oneLine(replace)} »`;

let survivors = 0;
try {
  copySources();
  // Made from the sources as they are: a mutant must show in the tests, not in how their database was filled.
  const template = templateName();
  await prepareTemplate(template, testDatabaseUrl());
  const files = [...new Set(wanted.map(({ test }) => test))];
  if (!testsPass(files, template)) throw new Error('Les essais échouent déjà sans mutant.');
  for (const mutant of wanted) {
    const why = survives(mutant, template);
    if (why) survivors++;
    console.log(`${why ? '✘' : '✔'} ${described(mutant)}${why ? ` : ${why}` : ''}`);
  }
  console.log(`${wanted.length - survivors} passed, ${survivors} failed`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.exit(survivors > 0 ? 1 : 0);
