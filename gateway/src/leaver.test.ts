import { demoId } from '@sar/subgraph-kit/demo';
import { type Form, useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { givePassword, PASSWORD, userOf } from '@sar/testing/sign-in';
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
  const employeeId = demoId('employee', email);
  const setActive = async (active: boolean) => {
    const query = `mutation { setEmployeeActive(id: "${employeeId}", active: ${active}) { employee { active } userErrors { code } } }`;
    const { data } = await app.graphql(query, { token: await app.as('HR') });
    expect(data.setEmployeeActive).toEqual({ employee: { active }, userErrors: [] });
    // The fact is on its way with the commit; what follows is the very next request once identity has it.
    await app.house.facts.drain();
  };

  it('loses every way in at once, keeps what they wrote everywhere, and finds all of it on return', async () => {
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

    await setActive(false);
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

    await setActive(true);
    expect((await app.graphql('{ viewer { roles user { id } } }', { token })).data.viewer).toEqual({
      roles: ['EMPLOYEE', 'ADMINISTRATOR'],
      user: { id: userOf(email) },
    });
    expect(await readAll()).toEqual(before);
  }, 60_000);
});
