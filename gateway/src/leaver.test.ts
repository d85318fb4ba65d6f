import { executeRows } from '@sar/database/client';
import { type Form, useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { collectLog } from '@sar/testing/collect-log';
import { employeeOf, givePassword, PASSWORD, userOf } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

/** What somebody writes, in each room that keeps an author, and where others then read it. */
const WRITES = {
  article:
    'mutation { done: createArticle(input: { type: NEWS, title: "Écrit avant de partir", publishedAt: "2026-01-05T08:00:00Z" }) { made: article { id } userErrors { code } } }',
  folder: 'mutation { done: createFolder(input: { name: "Dossier de départ" }) { made: folder { id } userErrors { code } } }',
  document:
    'mutation { done: createDocument(input: { title: "Écrit avant de partir", fileName: "a.pdf", sizeBytes: 1 }) { made: document { id } userErrors { code } } }',
  safetyEvent:
    'mutation { done: declareSafetyEvent(input: { scope: SAR, severity: NEAR_MISS, occurredAt: "2026-01-05T08:00:00Z", kind: "Essai", description: "Un récit.", location: "Atelier" }) { made: safetyEvent { id } userErrors { code } } }',
} as const;
const PERSON = '{ id fullName active }';
const READS: Record<keyof typeof WRITES, (id: string) => string> = {
  article: (id) => `{ found: article(id: "${id}") { title by: author ${PERSON} } }`,
  folder: (id) => `{ found: folder(id: "${id}") { name by: createdBy ${PERSON} } }`,
  document: (id) => `{ found: document(id: "${id}") { title by: owner ${PERSON} } }`,
  safetyEvent: (id) => `{ found: safetyEvent(id: "${id}") { kind by: declaredBy ${PERSON} } }`,
};
const kinds = Object.keys(WRITES) as (keyof typeof WRITES)[];

describe.each<Form>(['local', 'split'])('somebody who leaves, %s form', (form) => {
  const app = useApp(form);
  // An administrator may write in every room.
  const email = 'hawa.admin@demo.sar.sn';
  const employeeId = employeeOf(email);
  const setActive = async (id: string, active: boolean) => {
    const query = `mutation { setEmployeeActive(id: "${id}", active: ${active}) { employee { active } userErrors { code } } }`;
    const { data } = await app.graphql(query, { token: await app.as('HR') });
    expect(data.setEmployeeActive).toEqual({ employee: { active }, userErrors: [] });
  };

  it('is out on the very next request, every time, and signs in anew on return', async () => {
    const id = employeeOf('EMPLOYEE');
    const knock = async (token: string) => (await app.graphql('{ viewer { roles } }', { token })).status;
    const closed: string[] = [];
    for (let time = 0; time < 10; time++) {
      const token = await app.session('EMPLOYEE');
      expect(await knock(token)).toBe(200);
      closed.push(token);
      await setActive(id, false);
      expect([time, await knock(token)]).toEqual([time, 401]);
      await setActive(id, true);
    }
    for (const token of closed) expect(await knock(token)).toBe(401);
    expect(await knock(await app.session('EMPLOYEE'))).toBe(200);
  });

  it('loses every way in at once, keeps what they wrote everywhere, and finds all of it on return', async () => {
    // The last administrator would have to stay.
    const grant = `mutation { grantRole(input: { userId: "${userOf('DEVELOPER')}", role: ADMINISTRATOR }) { userErrors { code } } }`;
    await app.graphql(grant, { token: await app.as('ADMINISTRATOR') });
    await givePassword(app, email);
    const [token, second] = [await app.session('ADMINISTRATOR'), await app.session('ADMINISTRATOR')];
    const browser = openBrowser(app);
    browser.cookies.set('sar_session', second);
    const written: Partial<Record<keyof typeof WRITES, string>> = {};
    for (const kind of kinds) {
      const { data, errors } = await app.graphql(WRITES[kind], { token });
      expect([kind, errors, data.done.userErrors]).toEqual([kind, undefined, []]);
      written[kind] = data.done.made.id;
    }
    const readAll = async () => {
      const found: Record<string, unknown> = {};
      for (const kind of kinds) {
        const answer = await app.graphql(READS[kind](written[kind] as string), { token: await app.as('HSE') });
        expect([kind, answer.errors]).toEqual([kind, undefined]);
        found[kind] = answer.data.found;
      }
      return found;
    };
    const before = await readAll();
    expect(Object.values(before)).toEqual(
      kinds.map(() => expect.objectContaining({ by: { id: employeeId, fullName: 'Hawa Sonko', active: true } })),
    );

    await setActive(employeeId, false);
    for (const kind of kinds) expect((await app.graphql(WRITES[kind], { token })).status).toBe(401);
    const page = await browser.post('/graphql', { query: '{ viewer { roles } employees { totalCount } }' });
    expect(page.json()).toMatchObject({ data: { viewer: null, employees: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect((await openBrowser(app).post('/auth/password', { email, password: PASSWORD })).status).toBe(401);
    expect(await readAll()).toEqual(
      Object.fromEntries(
        Object.entries(before).map(([kind, one]) => [
          kind,
          { ...(one as object), by: { id: employeeId, fullName: 'Hawa Sonko', active: false } },
        ]),
      ),
    );

    await setActive(employeeId, true);
    for (const closed of [token, second]) expect((await app.graphql('{ viewer { roles } }', { token: closed })).status).toBe(401);
    const anew = await app.session('ADMINISTRATOR');
    expect((await app.graphql('{ viewer { roles user { id } } }', { token: anew })).data.viewer).toEqual({
      roles: ['EMPLOYEE', 'ADMINISTRATOR'],
      user: { id: userOf(email) },
    });
    expect(await readAll()).toEqual(before);
  }, 60_000);
});

describe('identity that is slow to take a departure in', () => {
  const { log, lines } = collectLog();
  const app = useApp('local', {}, log);

  it('keeps nobody waiting for more than about two seconds, and the log says so', async () => {
    const { db } = app.house.dependencies;
    const query = `mutation { setEmployeeActive(id: "${employeeOf('EMPLOYEE')}", active: false) { employee { active } } }`;
    const token = await app.as('HR');
    await executeRows(db, sql`alter table identity.employee_facts add constraint stays check (active) not valid`);
    const asked = performance.now();
    expect((await app.graphql(query, { token })).data.setEmployeeActive.employee).toEqual({ active: false });
    const waited = performance.now() - asked;
    expect([waited > 1_900, waited < 6_000], `${waited} ms`).toEqual([true, true]);
    expect(lines.filter(({ msg }) => msg === 'identity has not taken in yet how a person now stands')).toMatchObject([
      { employeeId: employeeOf('EMPLOYEE'), requestId: expect.any(String) },
    ]);
    await executeRows(db, sql`alter table identity.employee_facts drop constraint stays`);
    // The next attempt, sooner than it is due.
    await executeRows(db, sql`update events.job set start_after = now() where state = 'retry'`);
    await app.house.jobs.doDue();
    await expect(app.session('EMPLOYEE')).rejects.toThrow("Ce compte n'est pas en service.");
  });
});
