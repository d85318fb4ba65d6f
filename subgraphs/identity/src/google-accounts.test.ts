import { demoId } from '@sar/subgraph-kit/demo';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { person, useOpenIdProvider } from '@sar/testing/openid-provider';
import { refused } from '@sar/testing/sign-in';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accounts, employeeFacts, users } from './tables.ts';

const provider = useOpenIdProvider();

describe('an account', () => {
  const app = useApp('local', provider.env);
  const db = () => app.house.dependencies.db;
  const roomOf = (name: string) => demoId('employee', `${name}@demo.sar.sn`);

  it("is made at a directory person's first sign-in, once, whatever the case of the address", async () => {
    // The seed gives accounts to the first four hundred.
    const claims = person('demo.500', { email: 'Demo.500@DEMO.sar.sn' });
    for (let round = 0; round < 2; round++) expect((await provider.signIn(openBrowser(app), claims)).status).toBe(303);
    const found = await db()
      .select({ id: users.id, subject: accounts.accountId })
      .from(users)
      .innerJoin(accounts, eq(accounts.userId, users.id))
      .where(eq(users.employeeId, roomOf('demo.500')));
    expect(found).toEqual([{ id: expect.any(String), subject: `${provider.issuer} google-demo.500` }]);
  });

  it('Z08: is made once when two first sign-ins come at the same moment', async () => {
    const two = [openBrowser(app), openBrowser(app)];
    const ways: string[] = [];
    for (const browser of two) ways.push(await provider.leave(browser, person('demo.501')));
    const answers = await Promise.all(two.map((browser, index) => browser.get(ways[index] ?? '')));
    expect(answers.some(({ status }) => status === 303)).toBe(true);
    const made = await db()
      .select()
      .from(users)
      .where(eq(users.employeeId, roomOf('demo.501')));
    expect(made).toHaveLength(1);
    expect(
      await db()
        .select()
        .from(accounts)
        .where(eq(accounts.userId, made[0]?.id ?? '')),
    ).toHaveLength(1);
  });

  it('A13: is never taken over by a second subject with the same address', async () => {
    expect((await provider.signIn(openBrowser(app), person('demo.2'))).status).toBe(303);
    const answer = await refused(app, (browser) => provider.signIn(browser, person('demo.2', { sub: 'somebody-else' })));
    expect([answer.status, answer.text]).toEqual([403, expect.stringContaining('déjà liée à un autre compte Google')]);
  });

  it('A13: is found by its subject when the address changes, at Google or in the directory', async () => {
    const claims = person('demo.3');
    expect((await provider.signIn(openBrowser(app), claims)).status).toBe(303);
    expect((await provider.signIn(openBrowser(app), { ...claims, email: 'mariee@demo.sar.sn' })).status).toBe(303);
    await db()
      .update(employeeFacts)
      .set({ email: 'mariee@demo.sar.sn' })
      .where(eq(employeeFacts.employeeId, roomOf('demo.3')));
    const browser = openBrowser(app);
    expect((await provider.signIn(browser, claims)).status).toBe(303);
    expect((await browser.post('/graphql', { query: '{ viewer { user { email } } }' })).json().data.viewer.user.email).toBe(
      'mariee@demo.sar.sn',
    );
  });

  it('A13: goes to the new person when an address is given to somebody else, and the old account stays closed', async () => {
    const old = person('demo.4');
    expect((await provider.signIn(openBrowser(app), old)).status).toBe(303);
    await db()
      .update(employeeFacts)
      .set({ active: false })
      .where(eq(employeeFacts.employeeId, roomOf('demo.4')));
    await db()
      .update(employeeFacts)
      .set({ email: 'demo.4@demo.sar.sn' })
      .where(eq(employeeFacts.employeeId, roomOf('demo.5')));
    const browser = openBrowser(app);
    expect((await provider.signIn(browser, { ...old, sub: 'the-new-one' })).status).toBe(303);
    const { data } = (await browser.post('/graphql', { query: '{ viewer { employee { id } } }' })).json();
    expect(data.viewer.employee.id).toBe(roomOf('demo.5'));
    expect((await refused(app, (other) => provider.signIn(other, old))).status).toBe(403);
  });

  it('of a leaver, of a suspended person and of one who never signed in before leaving opens nothing', async () => {
    for (const name of ['demo.6', 'demo.7']) expect((await provider.signIn(openBrowser(app), person(name))).status).toBe(303);
    await db()
      .update(employeeFacts)
      .set({ active: false })
      .where(eq(employeeFacts.employeeId, roomOf('demo.6')));
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.employeeId, roomOf('demo.7')));
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.employeeId, roomOf('demo.8')));
    await db()
      .update(employeeFacts)
      .set({ active: false })
      .where(eq(employeeFacts.employeeId, roomOf('demo.502')));
    for (const name of ['demo.6', 'demo.7', 'demo.8', 'demo.502']) {
      const answer = await refused(app, (browser) => provider.signIn(browser, person(name)));
      expect([name, answer.status]).toEqual([name, 403]);
      expect(answer.text).toMatch(/n&#39;est pas en service|ne connaît personne/);
    }
  });

  it('of one address that the directory gives to two people is refused: it says which of them nowhere', async () => {
    await db()
      .update(employeeFacts)
      .set({ email: 'demo.504@demo.sar.sn' })
      .where(eq(employeeFacts.employeeId, roomOf('demo.503')));
    expect((await refused(app, (browser) => provider.signIn(browser, person('demo.504')))).status).toBe(403);
  });
});
