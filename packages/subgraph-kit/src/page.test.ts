import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const app = useApp();
const cursor = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
const ID = '00000000-0000-4000-8000-000000000000';
const MOMENT = '2026-01-31T08:00:00.000Z';

/** A list by a date downwards and one by a text upwards, each with an id that makes it unique. */
const LISTS = {
  articles: ['{ articles(first: 60, after: $after) { nodes { id publishedAt } pageInfo { hasNextPage endCursor } } }', [MOMENT, ID]],
  users: ['{ users(first: 60, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }', ['a@demo.sar.sn', ID]],
} as const;

it('a list keeps to what is asked for on its later pages too', async () => {
  const ask = async (after: string | null) =>
    app.graphql(
      'query ($after: String) { articles(type: ANNOUNCEMENT, first: 10, after: $after) { nodes { id type } pageInfo { hasNextPage endCursor } totalCount } }',
      { token: await app.as('EMPLOYEE'), variables: { after } },
    );
  const first = (await ask(null)).data.articles;
  const second = (await ask(first.pageInfo.endCursor)).data.articles;
  const types = [...first.nodes, ...second.nodes].map(({ type }: { type: string }) => type);
  expect([types.length > 10, new Set(types)]).toEqual([true, new Set(['ANNOUNCEMENT'])]);
  expect(second.totalCount).toBe(first.totalCount);
});

describe.each(Object.entries(LISTS))('the cursor of %s', (name, [query, right]) => {
  const ask = async (after: string | null) =>
    app.graphql(`query ($after: String) ${query}`, { token: await app.as('ADMINISTRATOR'), variables: { after } });

  it('leads through the whole list, each row once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(after);
      seen.push(...data[name].nodes.map(({ id }: { id: string }) => id));
      after = data[name].pageInfo.hasNextPage ? data[name].pageInfo.endCursor : null;
    } while (after);
    const whole = await app.graphql(`{ ${name}(first: 100) { nodes { id } totalCount } }`, { token: await app.as('ADMINISTRATOR') });
    expect(seen.slice(0, 100)).toEqual(whole.data[name].nodes.map(({ id }: { id: string }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(whole.data[name].totalCount);
    expect(seen.length).toBeGreaterThan(4);
  });

  it('may name a row that is there no more', async () => {
    expect((await ask(cursor(name, ...right))).errors).toBeUndefined();
  });

  it('is the start of the list when it is empty', async () => {
    expect((await ask('')).data).toEqual((await ask(null)).data);
  });

  it.each([
    ['is no JSON', 'pas-un-curseur'],
    ['is no list', Buffer.from(JSON.stringify({ length: 3, 0: name, 1: right[0], 2: ID })).toString('base64url')],
    ['holds nothing', cursor()],
    ['is of another list', cursor('employees', ...right)],
    ['holds too few values', cursor(name, right[0])],
    ['holds too many values', cursor(name, ...right, ID)],
    ['holds an id that is none', cursor(name, right[0], 'pas-un-identifiant')],
    ['holds an id with more behind it', cursor(name, right[0], `${ID}' or '1'='1`)],
    ['holds numbers', cursor(name, 1, 2)],
    ['holds null', cursor(name, null, ID)],
    ['holds lists', cursor(name, [right[0]], ID)],
    ['holds a zero byte', cursor(name, 'a\0b', ID)],
  ])('is BAD_USER_INPUT when it %s', async (_what, after) => {
    const { errors } = await ask(after);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[[name], 'BAD_USER_INPUT']]);
  });
});

describe('the cursor of articles', () => {
  it.each([
    'pas-une-date',
    '2026-13-45T00:00:00Z',
    '',
    '0000-01-01T00:00:00.000Z',
    '+275760-09-13T00:00:00.000Z',
    '-271821-04-20T00:00:00.000Z',
  ])('is BAD_USER_INPUT when its moment is « %s »', async (moment) => {
    const query = `{ articles(after: "${cursor('articles', moment, ID)}") { nodes { id } } }`;
    const { errors } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});
