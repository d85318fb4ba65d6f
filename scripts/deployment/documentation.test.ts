import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseConfig, variables } from '@sar/config/config';
import { databaseParts } from '@sar/config/names';
import { describe, expect, it } from 'vitest';
import { commandsOf, OPERATIONS, PAGES, runnerOf } from './documentation.ts';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

describe('the pages on deployment', () => {
  it('give the same commands in both languages', () => {
    const [english, french] = PAGES.map(commandsOf);
    expect(english?.length).toBeGreaterThanOrEqual(8);
    expect(french).toEqual(english);
  });

  it.each([...commandsOf(PAGES[0]), ...commandsOf(OPERATIONS)].map((command) => [command]))(
    'give « %s », which somebody runs',
    (command) => {
      expect(runnerOf(command)).toBeDefined();
      const script = command.match(/^npm run ([\w:]+)/)?.[1];
      if (script) expect(Object.keys(scripts)).toContain(script);
    },
  );

  it('have the rehearsal among the proofs', () => {
    const proofs = readFileSync(join(ROOT, 'scripts/prove.ts'), 'utf8');
    for (const command of commandsOf(PAGES[0]).filter((one) => runnerOf(one) === 'prove'))
      expect(proofs).toContain(`'scripts/${command.replace('npm run rehearse', 'rehearse.ts').replace(' -- ', ' ')}'`);
  });

  it('start a PostgreSQL as CI does', () => {
    const [command = ''] = commandsOf(PAGES[0]).filter((one) => runnerOf(one) === 'CI');
    const started = command.match(/\$\((.+)\)$/)?.[1];
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toContain(`url=$(${started})`);
  });

  it('give a ledger of one’s own its guards', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sar-documentation-'));
    try {
      symlinkSync(join(ROOT, 'packages'), join(folder, 'packages'));
      mkdirSync(join(folder, 'drizzle/documents'), { recursive: true });
      const migration = join(folder, 'drizzle/documents/0003_readings.sql');
      writeFileSync(migration, 'CREATE TABLE readings ();\n');
      const lines = commandsOf(OPERATIONS).filter((command) => /^(file=|printf|node -e)/.test(command));
      execFileSync('sh', ['-c', lines.join('\n')], { cwd: folder });
      expect(readFileSync(migration, 'utf8')).toMatch(
        /^CREATE TABLE readings \(\);\n--> statement-breakpoint\n[\s\S]*create trigger [\s\S]*"documents"."readings"/i,
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('have secrets drawn that production takes', () => {
    const [command = ''] = commandsOf(PAGES[0]).filter((one) => one.startsWith('openssl'));
    const secret = execFileSync('sh', ['-c', command], { encoding: 'utf8' }).trim();
    expect(() => parseConfig({ NODE_ENV: 'production', AUTH_SECRET: secret })).toThrow(/^(?![\s\S]*AUTH_SECRET)/);
  });

  it.each(PAGES)('%s names no variable that nobody reads', (page) => {
    const known = [...Object.keys(variables.shape), ...Object.keys(databaseParts.shape), 'SECRET_KEY'];
    const named = readFileSync(join(ROOT, page), 'utf8').matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)`/g);
    expect([...named].map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});
