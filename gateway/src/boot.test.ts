import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SECRET = 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4dG7sA';
/** An environment that production would start with, were there a database. */
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://127.0.0.1:9/absente',
  PUBLIC_URL: 'https://api.sar.example',
  FRONTEND_URL: 'https://connect.sar.example',
  AUTH_SECRET: 'Wn5rT2kX9vB4mQ7pL0zH3jF8dS6gC1yA',
  GATEWAY_SECRET: SECRET,
  MAIL_TRANSPORT: 'smtp',
  MAIL_FROM: 'sar-connect@sar.sn',
  SMTP_URL: 'smtp://relais',
  PORT: '0',
};

/** Starts a program with this environment and nothing else of the machine's, and waits for its end. */
function boot(program: string, changes: Record<string, string>) {
  const env = { ...PRODUCTION, ...changes };
  return new Promise<{ code: unknown; printed: string }>((resolve) => {
    execFile(process.execPath, [program], { cwd: ROOT, env, timeout: 15_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, printed: stdout + stderr }),
    );
  });
}

it.each([
  ['demonstration accounts', 'SAR_DEMO', 'true'],
  ['no secret of sign-in', 'AUTH_SECRET', ''],
  ['a secret that somebody typed', 'AUTH_SECRET', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['a secret that was never replaced', 'GATEWAY_SECRET', `changeme-${SECRET}`],
  ['cookies over http', 'PUBLIC_URL', 'http://api.sar.example'],
  ['a front end over http', 'FRONTEND_URL', 'http://connect.sar.example'],
  ['a wildcard for an origin', 'FRONTEND_URL', '*'],
  ['a proxy that is everybody', 'TRUSTED_PROXY', '0.0.0.0/0'],
  ['mail that goes nowhere', 'MAIL_TRANSPORT', 'log'],
  ['the embedded database', 'DATABASE_URL', ''],
])('production does not start with %s: it names the variable, never the value, and ends with 78', async (_what, name, value) => {
  const { code, printed } = await boot('gateway/src/main.ts', { [name]: value });
  expect([code, printed]).toEqual([78, expect.stringMatching(new RegExp(`^  - ${name} : `, 'm'))]);
  if (value.length > 8) expect(printed).not.toContain(value);
});

it('a room that is a process of its own does not either', async () => {
  const { code, printed } = await boot('subgraphs/identity/src/main.ts', { SAR_DEMO: 'true', AUTH_SECRET: '' });
  expect([code, printed]).toEqual([78, expect.stringMatching(/^ {2}- SAR_DEMO : [\s\S]*^ {2}- AUTH_SECRET : /m)]);
});

it('production starts where its configuration is right, and gets as far as the database', async () => {
  const { code, printed } = await boot('gateway/src/main.ts', {});
  expect([code, printed]).toEqual([1, expect.not.stringContaining('Configuration invalide')]);
});
