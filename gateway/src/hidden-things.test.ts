import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { type RootField, rootFields } from '@sar/testing/access/api';
import { ask, type Caller, newSession } from '@sar/testing/access/callers';
import { minimalCall, operationOf, places } from '@sar/testing/access/calls';
import { type Known, prepare } from '@sar/testing/access/objects';
import { useApp } from '@sar/testing/app';
import { getNamedType, isEnumType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';

/** Stands in every hidden thing, and in nothing else. */
const WORD = 'zqcanari';
const LISTS = rootFields().filter(({ field }) => getNamedType(field.type).name.endsWith('Connection'));
const SEARCHES = LISTS.filter(({ field }) => field.args.some(({ name }) => name === 'search'));

describe('what is hidden', () => {
  const app = useApp();
  const callers = new Map<Role, Caller>();
  let known: Known;
  const as = async (role: Role): Promise<Caller> => {
    const caller = callers.get(role) ?? { column: role, headers: { authorization: `Bearer ${await newSession(app, role)}` } };
    callers.set(role, caller);
    return caller;
  };
  const list = async (
    role: Role,
    root: RootField,
    given: object,
    selection = ' { totalCount nodes { id } pageInfo { hasNextPage endCursor } }',
  ) =>
    ask(
      app,
      await as(role),
      operationOf([minimalCall(root, 'it', given as Record<string, unknown>)], () => selection),
    );

  beforeAll(async () => {
    known = await prepare(app);
    const { hidden } = known;
    await ask(app, await as('ADMINISTRATOR'), {
      query: `mutation ($article: ID!, $employee: ID!, $vacancy: ID!, $document: ID!) {
        updateArticle(input: { id: $article, title: "${WORD}", content: "${WORD}" }) { userErrors { code } }
        updateEmployee(input: { id: $employee, lastName: "${WORD}", jobTitle: "${WORD}" }) { userErrors { code } }
        updateVacancy(input: { id: $vacancy, title: "${WORD}" }) { userErrors { code } }
        restoreDocuments(ids: [$document]) { userErrors { code } }
        updateDocument(input: { id: $document, title: "${WORD}" }) { userErrors { code } }
        deleteDocuments(ids: [$document]) { userErrors { code } } }`,
      variables: {
        article: hidden['Article']?.id,
        employee: hidden['Employee']?.id,
        vacancy: hidden['Vacancy']?.id,
        document: hidden['Document']?.id,
      },
    });
  });

  it.each(SEARCHES)('Z05: is found by no search of $name', async (root) => {
    for (const role of ROLES) {
      const { data, errors } = await list(role, root, { search: WORD });
      if (!errors) expect([role, data.it]).toEqual([role, { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } }]);
    }
  });

  it('Z05: is found by who may see it, and asks for it', async () => {
    const { data } = await ask(app, await as('HR'), { query: `{ employees(search: "${WORD}", includeInactive: true) { totalCount } }` });
    expect(data.employees.totalCount).toBe(1);
  });

  it('Z05: is no order: what lists are sorted by, everybody who lists may read', () => {
    const orders = places(LISTS).filter(({ path }) => /order|sort/i.test(path.at(-1) ?? ''));
    expect(orders.map(({ root, type }) => [root.name, isEnumType(type) ? type.getValues().map(({ name }) => name) : type.name])).toEqual([
      ['documents', ['CREATED_DESC', 'CREATED_ASC', 'TITLE_ASC', 'SIZE_DESC']],
    ]);
  });

  it.each(LISTS)('Z06: is not counted: $name counts what it lists, for everybody', async (root) => {
    let answered = 0;
    for (const role of ROLES) {
      const ids = new Set<string>();
      let total = 0;
      for (let after: string | null = null; ; ) {
        const { data, errors } = await list(role, root, { first: 100, after });
        if (errors) break;
        for (const { id } of data.it.nodes) ids.add(id);
        total = data.it.totalCount;
        after = data.it.pageInfo.endCursor;
        if (!data.it.pageInfo.hasNextPage) break;
      }
      answered += total;
      expect([role, ids.size]).toEqual([role, total]);
      const [type = ''] = getNamedType(root.field.type).name.split('Connection');
      const secret = known.hidden[type];
      if (secret && !secret.to.includes(role)) expect([role, ids.has(secret.id)]).toEqual([role, false]);
    }
    expect(answered).toBeGreaterThan(0);
  });

  it.each(LISTS)('Z06: is not told by a cursor of $name that names it', async (root) => {
    const [type = ''] = getNamedType(root.field.type).name.split('Connection');
    const secret = known.hidden[type];
    const role = ROLES.find((one) => !secret?.to.includes(one)) ?? 'ADMINISTRATOR';
    const { data, errors } = await list(role, root, { first: 1 });
    if (!secret || errors || !data.it.pageInfo.endCursor) return;
    const parts = JSON.parse(Buffer.from(data.it.pageInfo.endCursor, 'base64url').toString());
    const from = (id: string) => Buffer.from(JSON.stringify([...parts.slice(0, -1), id])).toString('base64url');
    const told = async (id: string) => JSON.stringify((await list(role, root, { after: from(id) })).data);
    // Nothing lies between the two: whether there is a thing of the first changes nothing.
    const near = `${secret.id.slice(0, -1)}${secret.id.endsWith('0') ? '1' : '0'}`;
    expect(await told(secret.id)).toBe(await told(near));
  });
});
