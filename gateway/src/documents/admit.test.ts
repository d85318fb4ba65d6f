import { createHash } from 'node:crypto';
import * as client from '@sar/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { type DocumentNode, getIntrospectionQuery, Kind, print } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byName = Object.fromEntries(readManifest().map((document) => [document.name, document]));
const known = byName['LoginOptions'] as ReturnType<typeof readManifest>[number];
const REFUSED = [
  {
    message: expect.stringMatching(/^Cette requête n'est pas de celles que l'API connaît : rechargez l'application\./),
    extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
  },
];

it('the manifest holds every operation of the front end as it prints it, by the hash of that text', () => {
  const texts = Object.entries(client as unknown as Record<string, DocumentNode>)
    .filter(([, { definitions }]) => definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION))
    .map(([name, document]) => [name.replace(/Document$/, ''), print(document)]);
  expect(readManifest().map(({ name, body }) => [name, body])).toEqual(texts.sort());
  for (const { id, body } of readManifest()) expect(id).toBe(hashOf(body));
});

describe.each([
  ['trusted', 'true'],
  ['free', 'false'],
] as const)('documents, where they are %s,', (mode, TRUSTED_DOCUMENTS) => {
  const app = useApp('local', { TRUSTED_DOCUMENTS });
  beforeEach(() => {
    app.asked.length = 0;
  });
  const post = async (payload: object, role?: Role) => {
    const headers = role ? { authorization: `Bearer ${await app.as(role)}` } : {};
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload });
    return { status: answer.statusCode, ...answer.json() };
  };
  const get = async (search: Record<string, string>) => {
    const headers = { 'apollo-require-preflight': '1' };
    const answer = await app.door.inject({ url: `/graphql?${new URLSearchParams(search)}`, headers });
    return { status: answer.statusCode, ...answer.json() };
  };
  const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
  const expected = { status: 200, data: { loginOptions: { password: true } } };

  it('may be named by hash, in both ways that clients have, or said as they are', async () => {
    for (const operationName of [undefined, known.name]) {
      expect(await post({ documentId: known.id, operationName })).toMatchObject(expected);
      expect(await post({ extensions: persisted(known.id), operationName })).toMatchObject(expected);
      expect(await post({ query: known.body, operationName })).toMatchObject(expected);
      expect(await post({ query: known.body, extensions: persisted(known.id), operationName })).toMatchObject(expected);
    }
    expect(await get({ documentId: known.id })).toMatchObject(expected);
    expect(await get({ extensions: JSON.stringify(persisted(known.id)), operationName: known.name })).toMatchObject(expected);
    expect(await get({ query: known.body })).toMatchObject(expected);
  });

  it('take their variables with them', async () => {
    const { id = '' } = byName['NewsFeed'] ?? {};
    const { data } = await post({ documentId: id, variables: { first: 1 } }, 'EMPLOYEE');
    expect(data.articles.nodes).toHaveLength(1);
  });

  it('are refused by a hash that nobody knows, or that is of another text, and no room is asked', async () => {
    for (const asked of [
      { documentId: hashOf('{ __typename }') },
      { extensions: persisted('0'.repeat(64)) },
      { documentId: { $ne: 1 } },
      { documentId: 'constructor' },
      { query: known.body, documentId: hashOf('x') },
      { query: '{ loginOptions { google } }', extensions: persisted(known.id) },
    ])
      expect(await post(asked)).toMatchObject({ status: 400, errors: REFUSED });
    expect(await get({ documentId: 'x' })).toMatchObject({ status: 400, errors: REFUSED });
    expect(app.asked).toEqual([]);
  });

  it('are refused by GraphQL where there are none', async () => {
    for (const asked of [
      {},
      { query: '' },
      { query: null },
      { query: 1 },
      { query: { kind: 'Document' } },
      [{ query: known.body }],
      { variables: {} },
    ])
      expect((await post(asked)).status).toBe(400);
    expect((await get({ variables: '{}' })).status).toBe(400);
    expect(app.asked).toEqual([]);
  });

  it('are learned from nobody: what was sent with its hash is not known by it, and Apollo behind the door would keep none', async () => {
    const query = '{ loginOptions { google } }';
    const extensions = persisted(hashOf(query));
    expect((await post({ query, extensions }, 'DEVELOPER')).status).toBe(200);
    expect(await post({ extensions }, 'DEVELOPER')).toMatchObject({ status: 400, errors: REFUSED });
    const { body } = await app.apollo.executeOperation({ query, extensions }, { contextValue: { viewer: null, requestId: 'essai' } });
    expect(body).toMatchObject({ singleResult: { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }] } });
  });

  if (mode === 'free')
    it('are whatever anybody asks', async () => {
      expect((await post({ query: '{ loginOptions { google } }' })).status).toBe(200);
      expect((await get({ query: '{ loginOptions { google } }' })).status).toBe(200);
    });
  else {
    it.each([
      ['a field less', '{ loginOptions { google } }'],
      ['a space more', `${known.body} `],
      ['the schema', getIntrospectionQuery()],
      ['no GraphQL', '{ loginOptions { '],
      ['what is nowhere', '{ salaries { amount } }'],
      ['two operations', `${known.body} query Other { directions { id } }`],
    ])('are refused, all in the same words, when they are not of the front end: %s', async (_what, query) => {
      for (const role of [undefined, 'EMPLOYEE', 'ADMINISTRATOR'] as const) {
        expect(await post({ query }, role)).toEqual({ status: 400, errors: REFUSED });
        expect(await post({ query, operationName: 'Other' }, role)).toEqual({ status: 400, errors: REFUSED });
      }
      expect(await get({ query })).toEqual({ status: 400, errors: REFUSED });
      expect(app.asked).toEqual([]);
    });

    it('are a developer’s own too, within the bounds', async () => {
      expect((await post({ query: '{ directions { id } }' }, 'DEVELOPER')).status).toBe(200);
      expect((await post({ query: getIntrospectionQuery() }, 'DEVELOPER')).data.__schema.queryType.name).toBe('Query');
      const many = Array.from({ length: 16 }, (_, rank) => `a${rank}: __typename`).join(' ');
      expect((await post({ query: `{ ${many} }` }, 'DEVELOPER')).errors[0].extensions.code).toBe('ALIAS_LIMIT');
    });
  }
});
