import { executeRows } from '@sar/database/client';
import { passwords } from '@sar/identity/services/sign-in/passwords';
import { accounts } from '@sar/identity/tables';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { codeOf } from './authenticator.ts';
import { type Browser, openBrowser, type PageAnswer } from './browser.ts';

export const PASSWORD = 'un mot de passe assez long';

/** The address of a role's demonstration account. */
export const emailOf = (role: Role) => readDemoAccounts().find((one) => one.role === role)?.email ?? '';
/** The account of a role, or of an address. */
export const userOf = (whose: string) => demoId('user', whose.includes('@') ? whose : emailOf(whose as Role));
/** The directory's person of a role, or of an address. */
export const employeeOf = (whose: string) => demoId('employee', whose.includes('@') ? whose : emailOf(whose as Role));

/** Gives accounts the password of tests, as a mailed link would. */
export async function givePassword(app: TestApp, ...whose: string[]): Promise<void> {
  const password = await passwords.hash(PASSWORD);
  const rows = whose.map(userOf).map((userId) => ({ userId, providerId: 'credential', accountId: userId, password }));
  await app.house.dependencies.db.insert(accounts).values(rows);
}

/** The first step of a role's sign-in, by password; leaves a challenge in the browser of whoever has an authenticator. */
export async function begin(app: TestApp, role: Role): Promise<Browser> {
  const browser = openBrowser(app);
  expect((await browser.post('/auth/password', { email: emailOf(role), password: PASSWORD })).status).toBe(200);
  return browser;
}

/** Sets an authenticator up for a role's account, in the browser that is returned; `used` is the code that did. */
export async function enroll(app: TestApp, role: Role) {
  const browser = await begin(app, role);
  const made = (await browser.post('/auth/authenticator', { password: PASSWORD })).json();
  const used = codeOf(made.totpURI);
  expect((await browser.post('/auth/authenticator/confirm', { code: used })).json()).toEqual({ status: 'ENABLED' });
  return { browser, used, uri: made.totpURI as string, recoveryCodes: made.recoveryCodes as string[] };
}

/** The second step. */
export const verify = (browser: Browser, body: object) => browser.post('/auth/second-factor', body);

/** The roles in force in a browser; undefined when nobody is signed in there. */
export async function rolesIn(browser: Browser): Promise<Role[] | undefined> {
  return (await browser.post('/graphql', { query: '{ viewer { roles } }' })).json().data.viewer?.roles;
}

/** Runs a sign-in that must fail: no session in the browser, nothing new or changed among accounts and sessions. @returns its page. */
export async function refused(app: TestApp, run: (browser: Browser) => Promise<PageAnswer>): Promise<PageAnswer> {
  const state = () =>
    executeRows(
      app.house.dependencies.db,
      sql`select u::text from identity.users u union all select a::text from identity.accounts a union all select id::text from identity.sessions order by 1`,
    );
  const before = await state();
  const browser = openBrowser(app);
  const answer = await run(browser);
  expect(browser.cookies.has('sar_session')).toBe(false);
  expect(await state()).toEqual(before);
  return answer;
}

/** All rows of all tables of identity and of the queue, as one text: what somebody who steals the database reads. */
export async function everythingStored({ house }: TestApp): Promise<string> {
  const { db } = house.dependencies;
  const tables = await executeRows<{ schema: string; name: string }>(
    db,
    sql`select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('identity', 'events') and table_type = 'BASE TABLE'`,
  );
  const rows = [];
  for (const { schema, name } of tables)
    rows.push(await executeRows(db, sql`select t::text from ${sql.identifier(schema)}.${sql.identifier(name)} t`));
  return JSON.stringify(rows);
}
