import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeArguments } from '@sar/bundle/programs';
import { parseConfig } from '@sar/config/config';
import { testOrigin } from '@sar/config/environment';
import { startServer } from '@sar/testing/server';
import { copyTemplate } from '@sar/testing/template';
import { expect, inject, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

/** The blocks of a page in a language. */
function blocksOf(page: string, language: string): string[] {
  const blocks = readFileSync(join(ROOT, page), 'utf8').matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\`$`, 'gm'));
  return [...blocks].map(([, block = '']) => block);
}

it('README.md shows the answer that its commands get', async () => {
  const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
  const env = { SAR_DEMO: 'true', LOG_LEVEL: 'error', DATABASE_URL: '', ...where };
  const server = await startServer(nodeArguments('gateway', testOrigin(), where.DATABASE_URL === undefined), env);
  try {
    const [commands = ''] = blocksOf('README.md', 'sh').filter((block) => block.startsWith('TOKEN='));
    const [shown = ''] = blocksOf('README.md', 'json');
    const said = execFileSync('sh', ['-c', commands.replaceAll('localhost:4000', server.origin)]);
    expect(JSON.parse(said.toString())).toEqual(JSON.parse(shown));
  } finally {
    await server.stop();
    await discard();
  }
}, 60_000);

it('docs/sign-in.md: the provider on this machine answers, and prints what starts a system with it', async () => {
  const [command = ''] = blocksOf('docs/sign-in.md', 'sh');
  const email = command.match(/^npm run openid -- (\S+)/)?.[1] as string;
  const provider = spawn(process.execPath, ['scripts/openid-provider.ts', email], { cwd: ROOT });
  try {
    let printed = '';
    for (; !printed.includes('/auth/sign-in'); ) printed += String((await once(provider.stdout, 'data'))[0]);
    const given = Object.fromEntries(
      [...printed.matchAll(/(GOOGLE_\w+)=(\S+)/g)].map(([, name, value]) => [name as string, value as string]),
    );
    const { GOOGLE_DISCOVERY_URL, GOOGLE_HOSTED_DOMAIN } = parseConfig(given);
    expect([printed.includes(email), GOOGLE_HOSTED_DOMAIN]).toEqual([true, 'demo.sar.sn']);
    expect(await (await fetch(GOOGLE_DISCOVERY_URL)).json()).toMatchObject({ issuer: new URL(GOOGLE_DISCOVERY_URL).origin });
  } finally {
    provider.kill();
    await once(provider, 'exit');
  }
});
