import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { testProgram } from '@sar/testing/program';
import { copyTemplate } from '@sar/testing/template';
import { expect, inject, it } from 'vitest';

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
    execFile(process.execPath, [testProgram(program)], { cwd: ROOT, env, timeout: 45_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, printed: stdout + stderr }),
    );
  });
}

/** Requires that production does not start: it names the variable, never the value, and ends with 78, which a restart does not mend. */
async function expectRefusal(program: string, name: string, value: string): Promise<void> {
  const { code, printed } = await boot(program, { [name]: value });
  expect([code, printed]).toEqual([78, expect.stringMatching(new RegExp(`^  - ${name} : `, 'm'))]);
  if (value.length > 8) expect(printed).not.toContain(value);
}

it.each([
  ['no secret of sign-in', 'AUTH_SECRET', ''],
  ['a secret that is too short', 'AUTH_SECRET', 'Zq3vB8nK1xR6tW0yH5jL2mP9cF4d'],
  ['a secret that somebody typed', 'AUTH_SECRET', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ['a secret that was never replaced', 'GATEWAY_SECRET', `changeme-${SECRET}`],
  ['a secret that was to be changed before', 'AUTH_SECRET', 'changez-moi-avant-la-mise-en-ligne-123'],
  ['a secret of one block twice', 'AUTH_SECRET', '0123456789abcdef0123456789abcdef'],
  ["a database's password that everybody knows", 'DATABASE_URL', 'postgres://sar:changeme@127.0.0.1:9/absente'],
  ["a mail server's password that everybody knows", 'SMTP_URL', 'smtp://sar:password@relais'],
  ['no database', 'DATABASE_URL', ''],
  ['a database of another kind', 'DATABASE_URL', 'mysql://personne:secret@base/sar'],
  ['no address of its own', 'PUBLIC_URL', ''],
  ['mail from nobody', 'MAIL_FROM', ''],
  ['no mail server', 'SMTP_URL', ''],
  ['a port that is none', 'PORT', 'quatre-mille'],
  ['an environment that nobody knows', 'NODE_ENV', 'production-2'],
])('C01: production does not start with %s', (_what, name, value) => expectRefusal('gateway', name, value));

it.each([
  ['demonstration accounts', 'SAR_DEMO', 'true'],
  ['cookies over http', 'PUBLIC_URL', 'http://api.sar.example'],
  ['a front end over http', 'FRONTEND_URL', 'http://connect.sar.example'],
  ['a wildcard for an origin', 'FRONTEND_URL', '*'],
  ['a proxy that is everybody', 'TRUSTED_PROXY', '0.0.0.0/0'],
  ['mail that goes nowhere', 'MAIL_TRANSPORT', 'log'],
])('C02: production does not start with %s', (_what, name, value) => expectRefusal('gateway', name, value));

it('C01: a room that is a process of its own tells all its faults too', async () => {
  const { code, printed } = await boot('identity', {
    PORT: 'x',
    SAR_DEMO: 'true',
    AUTH_SECRET: '',
    GATEWAY_SECRET: '',
  });
  const told = [...printed.matchAll(/^ {2}- (\w+) : /gm)].map(([, name]) => name);
  expect([code, told]).toEqual([78, ['PORT', 'SAR_DEMO', 'AUTH_SECRET', 'GATEWAY_SECRET']]);
});

it('production starts where its configuration is right, and gets as far as the database', async () => {
  const { code, printed } = await boot('gateway', {});
  expect([code, printed]).toEqual([1, expect.not.stringContaining('Configuration invalide')]);
});

// Production has a PostgreSQL, or does not start.
it.runIf(inject('databaseUrl')).each(['gateway', 'identity'])(
  'A21: production does not start over accounts of the demonstration: %s',
  async (program) => {
    const { where, discard } = await copyTemplate(inject('template'), inject('databaseUrl') ?? undefined);
    try {
      const { code, printed } = await boot(program, { ...where });
      expect([code, printed]).toEqual([
        78,
        expect.stringMatching(/^ {2}- DATABASE_URL : cette base contient des comptes de démonstration/m),
      ]);
    } finally {
      await discard();
    }
  },
  60_000,
);
