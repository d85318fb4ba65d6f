import { globSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';

/** Files longer than this hold more than one subject. */
const MAX_LINES = 250;
/** The packages that put rooms together; all others know none. */
const COMPOSERS = ['packages/cli/', 'packages/testing/', 'packages/bench/', 'gateway/'];
const IMPORT = /(?:from|import)\s*\(?\s*'([^']+)'/g;

/** Breaches that reading the sources shows. */
export function sourceBreaches(root: string): string[] {
  const rooms = globSync('subgraphs/*', { cwd: root }).map((path) => path.split('/')[1] as string);
  const files = globSync('{packages,subgraphs,gateway,scripts}/**/*.{ts,graphql}', {
    cwd: root,
    exclude: (path) => /node_modules|generated|gateway\/supergraph$/.test(path),
  });
  return files.flatMap((file) => breachesOf(file, readFileSync(join(root, file), 'utf8'), rooms));
}

/** Breaches of one file; `file` is its path from the root. */
export function breachesOf(file: string, source: string, rooms: readonly string[]): string[] {
  const breaches: string[] = [];
  const say = (breach: string) => breaches.push(`${file} : ${breach}`);
  const room = file.match(/^subgraphs\/([^/]+)\//)?.[1];
  for (const [, specifier = ''] of source.matchAll(IMPORT)) {
    const target = specifier.startsWith('.')
      ? normalize(join(file, '..', specifier))
      : specifier.replace('@sar/gateway', 'gateway').replace(/^@sar\//, 'subgraphs/');
    const other = rooms.find((name) => target === `subgraphs/${name}` || target.startsWith(`subgraphs/${name}/`));
    if (other && room && other !== room) say(`une rubrique n'importe pas une autre rubrique (${specifier})`);
    if (other && !room && file.startsWith('packages/') && !COMPOSERS.some((path) => file.startsWith(path)))
      say(`ce paquet ne connaît pas les rubriques (${specifier})`);
    const below = room || (file.startsWith('packages/') && !COMPOSERS.some((path) => file.startsWith(path)));
    if (below && target.startsWith('gateway/')) say(`seul ce qui compose les rubriques connaît la passerelle (${specifier})`);
  }
  if (
    /\bprocess(\.env\b|\['env'\])|\benv\b.*\bfrom 'node:process'|\{[^}]*\benv\b[^}]*\} = process\b/.test(source) &&
    !file.startsWith('packages/config/')
  )
    say("l'environnement ne se lit que dans packages/config");
  const lines = source.split('\n').length;
  if (lines > MAX_LINES) say(`${lines} lignes, ${MAX_LINES} au plus`);
  return breaches;
}
