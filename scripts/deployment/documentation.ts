import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** The same page in two languages. */
export const PAGES = ['docs/deployment.md', 'docs/deploiement.md'] as const;

/** Who runs a command of the page. */
const RUN_BY: readonly (readonly [pattern: RegExp, who: 'rehearsal' | 'prove' | 'test' | 'nobody'])[] = [
  [/^npm run sar -- |^curl |^at=/, 'rehearsal'],
  [/^npm run rehearse$/, 'prove'],
  [/^openssl rand /, 'test'],
  // There is no container engine where the rehearsal runs, and the page says so.
  [/^docker compose /, 'nobody'],
];

/** The commands of a page, in order. What people fill in (`export NAME='…'`) is none. */
export function commandsOf(page: string): string[] {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(/^( *)```sh\n([\s\S]*?)^\1```$/gm);
  const lines = [...blocks].flatMap(([, , block = '']) => block.trim().split(/\n\s*/));
  return lines.filter((line) => !/^export \w+='[^']*'$/.test(line));
}

/** @returns undefined for a command that nobody has thought of. */
export const runnerOf = (command: string) => RUN_BY.find(([pattern]) => pattern.test(command))?.[1];
