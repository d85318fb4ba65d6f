import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The same page in two languages. */
export const PAGES = ['docs/deployment.md', 'docs/deploiement.md'] as const;
export const OPERATIONS = 'docs/operations.md';

/** Who runs a command of a page. */
const RUN_BY: readonly (readonly [pattern: RegExp, who: 'rehearsal' | 'prove' | 'CI' | 'test' | 'nobody'])[] = [
  [/^npm run sar -- |^curl |^at=/, 'rehearsal'],
  [/^npm run rehearse( -- --split)?$/, 'prove'],
  [/^export DATABASE_URL=\$\(scripts\/real-postgres\.sh start /, 'CI'],
  // What draws a secret, and what a ledger of one's own takes.
  [/^(openssl rand|file=|printf|node -e) ?/, 'test'],
  // There is no container engine where the rehearsal runs, and the page says so.
  [/^docker compose /, 'nobody'],
];

/** The commands of a page, in order. What people fill in (`export NAME='…'`) is none. */
export function commandsOf(page: string): string[] {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm);
  const lines = [...blocks].flatMap(([, , block = '']) => block.trim().split(/\n\s*/));
  return lines.filter((line) => !/^export \w+='[^']*'$/.test(line));
}

/** The statements of a page that are no example for a role of its own, which tests run. */
export function queriesOf(page: string): string[] {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(/^```sql\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, block = '']) => block).filter((block) => /^select/.test(block));
}

/** @returns undefined for a command that nobody has thought of. */
export const runnerOf = (command: string) => RUN_BY.find(([pattern]) => pattern.test(command))?.[1];
