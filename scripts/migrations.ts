// Writes the migration that a changed tables.ts needs: `npm run migration -- ROOM NAME`.
// With `--check` it writes nothing and fails when some room's tables.ts has changes that no migration holds.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean', default: false } }, allowPositionals: true });

/** Runs drizzle-kit for a room into a folder that holds its journal. */
function generate(room: string, out: string, name: string): void {
  const args = ['generate', '--dialect', 'postgresql', '--schema', `subgraphs/${room}/src/tables*.ts`, '--out', out, '--name', name];
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/drizzle-kit'), args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`drizzle-kit (${room}) : ${stderr || stdout}`);
}

function isStale(room: string): boolean {
  const kept = join(root, 'drizzle', room);
  // drizzle-kit takes a path relative to the working folder only.
  const copy = mkdtempSync(join(root, '.cache-migrations-'));
  try {
    cpSync(kept, copy, { recursive: true });
    generate(room, basename(copy), 'check');
    return readdirSync(copy).length > readdirSync(kept).length;
  } finally {
    rmSync(copy, { recursive: true });
  }
}

if (values.check) {
  const rooms = globSync('subgraphs/*/src/tables.ts', { cwd: root }).map((path) => path.split('/')[1] as string);
  const stale = rooms.filter(isStale);
  for (const room of stale) console.error(`subgraphs/${room}/src/tables.ts a changé sans migration (npm run migration -- ${room} NOM)`);
  process.exit(stale.length > 0 ? 1 : 0);
}
const [room, name] = positionals;
if (!room || !name) throw new Error('usage : npm run migration -- SERVICE NOM');
generate(room, join('drizzle', room), name);
console.log(`écrit : drizzle/${room} (à relire et à valider en entier : le fichier .sql et meta/)`);
