import { useApp } from '@sar/testing/app';
import type { Browser } from '@sar/testing/browser';
import { begin, employeeOf, enroll, givePassword } from '@sar/testing/sign-in';
import { beforeAll, describe, expect, it } from 'vitest';

const WAITS = /^Votre rôle attend une application de codes : installez-la à l'adresse \/auth\/authenticator ou,/;
const ASK = /^Vous n'avez pas le droit de faire cette action\. Demandez-le/;

describe.each(['local', 'split'] as const)('a role that waits for an authenticator, %s form', (form) => {
  const app = useApp(form);
  const asks = async (browser: Browser, query: string) => (await browser.post('/graphql', { query })).json().errors?.[0];
  const refusal = (message: RegExp) => ({ message: expect.stringMatching(message), extensions: { code: 'FORBIDDEN' } });
  beforeAll(() => givePassword(app, 'ADMINISTRATOR', 'HSE', 'EMPLOYEE', 'DOCUMENTS_MANAGER'));

  it.each([
    ['a root field of identity', '{ users { totalCount } }'],
    ['a root field of another room', '{ ideas { totalCount } }'],
    ['a field of somebody', '{ employees(first: 2) { nodes { user { suspendedAt } } } }'],
    [
      'what a person may do for themselves',
      `mutation { setEmployeeAvatar(employeeId: "${employeeOf('HSE')}", uploadId: "x") { userErrors { code } } }`,
    ],
  ])('is said where it would open %s', async (_what, query) => {
    const browser = await begin(app, 'ADMINISTRATOR');
    expect(await asks(browser, query)).toMatchObject(refusal(WAITS));
    expect(await asks(await begin(app, 'EMPLOYEE'), query)).toMatchObject(refusal(ASK));
  });

  it('is not said of what it would not open either', async () => {
    expect(await asks(await begin(app, 'HSE'), '{ users { totalCount } }')).toMatchObject(refusal(ASK));
    expect(await asks(await begin(app, 'HSE'), '{ ideas { totalCount } }')).toMatchObject(refusal(WAITS));
  });

  it('is said where a service looks at the object', async () => {
    const { data } = await app.graphql('{ documents(first: 1) { nodes { id } } }', { token: await app.as('EMPLOYEE') });
    const id = data.documents.nodes[0].id;
    for (const query of [
      `mutation { updateDocument(input: { id: "${id}", title: "Autre" }) { userErrors { code } } }`,
      `mutation { deleteDocuments(ids: ["${id}"]) { userErrors { code } } }`,
    ])
      expect(await asks(await begin(app, 'DOCUMENTS_MANAGER'), query)).toMatchObject(refusal(WAITS));
  });

  it('is in force, and said no more, as soon as it is set up', async () => {
    const { browser } = await enroll(app, 'HSE');
    expect(await asks(browser, '{ ideas { totalCount } }')).toBeUndefined();
    expect(await asks(browser, '{ users { totalCount } }')).toMatchObject(refusal(ASK));
  });
});
