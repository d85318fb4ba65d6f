import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const CREATE =
  'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { article { id } userErrors { field code message } } }';
const UPDATE =
  'mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { article { id } userErrors { field code message } } }';
const DELETE = 'mutation ($ids: [ID!]!) { deleteArticles(ids: $ids) { deletedIds userErrors { field code message } } }';
const EVERYTHING = `{
  articles(first: 100) { totalCount nodes { id type title content publishedAt expiresAt updatedAt } }
  unpublishedArticles(first: 100) { totalCount nodes { id type title content publishedAt expiresAt updatedAt } } }`;
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

const EMPTY = [{ field: null, code: 'EMPTY', message: 'Un article a un titre, un texte ou une image : donnez-en un.' }];
const ENDS_FIRST = [
  { field: ['expiresAt'], code: 'BEFORE_PUBLICATION', message: 'La fin de parution précède la parution : corrigez ces dates.' },
];
const UNKNOWN = [{ field: ['id'], code: 'NOT_FOUND', message: 'Article introuvable : rechargez la liste.' }];
const tooBig = (field: string) => [{ field: [field], code: 'TOO_BIG', message: expect.stringMatching(/au plus/) }];
const INVALID_MOMENT = 'Moment invalide : attendu au format ISO 8601, par exemple 2026-01-31T08:00:00Z.';

describe('refused articles', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('COMMUNICATION'), variables });
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  async function refusal(query: string, variables: Record<string, unknown>) {
    const { data: before } = await send(EVERYTHING);
    const { data, errors } = await send(query, variables);
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { article?: unknown; deletedIds?: unknown; userErrors: unknown[] }>);
    expect(payload?.article ?? payload?.deletedIds ?? null).toBeNull();
    expect((await send(EVERYTHING)).data).toEqual(before);
    return payload?.userErrors;
  }
  const create = async (input: Record<string, unknown>): Promise<string> => {
    const { data } = await send(CREATE, { input: { type: 'NEWS', ...input } });
    expect(data.createArticle.userErrors).toEqual([]);
    return data.createArticle.article.id;
  };
  let titled: string;
  let dated: string;
  beforeAll(async () => {
    titled = await create({ title: 'Titre seul' });
    dated = await create({ title: 'Daté', publishedAt: '2026-01-10T00:00:00Z', expiresAt: '2026-01-20T00:00:00Z' });
  });

  it.each([
    ['nothing to read', {}, EMPTY],
    ['two empty texts', { title: '', content: ' ' }, EMPTY],
    ['two nulls', { title: null, content: null }, EMPTY],
    ['a title of 1001 characters', { title: 'x'.repeat(1_001) }, tooBig('title')],
    ['a text of 100 001 characters', { content: 'x'.repeat(100_001) }, tooBig('content')],
    ['an end before its publication', { title: 'T', publishedAt: '2026-01-02T00:00:00Z', expiresAt: '2026-01-01T00:00:00Z' }, ENDS_FIRST],
    ['an end at its publication', { title: 'T', publishedAt: '2026-01-02T00:00:00Z', expiresAt: '2026-01-02T00:00:00Z' }, ENDS_FIRST],
  ])('refuses a new article with %s', async (_what, input, expected) => {
    expect(await refusal(CREATE, { input: { type: 'NEWS', ...input } })).toEqual(expected);
  });

  it.each([
    ['without its title, which was all', { title: null }, EMPTY],
    ['with an empty title, which was all', { title: '  ' }, EMPTY],
    ['with a title of 1001 characters', { title: 'x'.repeat(1_001) }, tooBig('title')],
    [
      'without a sort',
      { type: null },
      [{ field: ['type'], code: 'INVALID_VALUE', message: expect.stringMatching(/^Donnez l'une de ces valeurs : NEWS, /) }],
    ],
  ])('refuses to leave an article %s', async (_what, input, expected) => {
    expect(await refusal(UPDATE, { input: { id: titled, ...input } })).toEqual(expected);
  });

  it.each([
    ['its end alone', { expiresAt: '2026-01-09T00:00:00Z' }],
    ['its end alone, to its publication', { expiresAt: '2026-01-10T00:00:00Z' }],
    ['its publication alone', { publishedAt: '2026-01-21T00:00:00Z' }],
    ['its publication alone, to its end', { publishedAt: '2026-01-20T00:00:00Z' }],
  ])('refuses to move %s so that it ends before it appears', async (_what, input) => {
    expect(await refusal(UPDATE, { input: { id: dated, ...input } })).toEqual(ENDS_FIRST);
  });

  it.each(['x', NOTHING])('refuses to change no article (%s)', async (id) => {
    expect(await refusal(UPDATE, { input: { id, title: 'T' } })).toEqual(UNKNOWN);
  });

  it.each(['x', NOTHING])('deletes none when one is unknown (%s), first or last', async (unknown) => {
    const expected = [{ field: ['ids'], code: 'NOT_FOUND', message: 'Article introuvable : rechargez la liste.' }];
    expect(await refusal(DELETE, { ids: [titled, dated, unknown] })).toEqual(expected);
    expect(await refusal(DELETE, { ids: [unknown, titled, dated] })).toEqual(expected);
  });

  const NO_MOMENTS = [
    'hier',
    '',
    '1',
    'March 7',
    '2026-13-01T00:00:00Z',
    '2026-01-32',
    '-000100-01-01T00:00:00Z',
    '+270000-01-01T00:00:00Z',
  ];
  it.each([...NO_MOMENTS, 1_767_225_600])('refuses %j as a moment, in French', async (publishedAt) => {
    const { data, errors } = await send(CREATE, { input: { type: 'NEWS', title: 'Moment', publishedAt } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain(INVALID_MOMENT);
    expect(Object.values(data)).toEqual([null]);
    expect((await send('{ unpublishedArticles(first: 100) { nodes { title } } }')).data.unpublishedArticles.nodes).not.toContainEqual({
      title: 'Moment',
    });
  });

  it('refuses an invalid moment written in the query itself', async () => {
    const { errors } = await send(
      'mutation { createArticle(input: { type: NEWS, title: "Moment", publishedAt: "hier" }) { article { id } } }',
    );
    expect(errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(errors?.[0]?.message).toContain(INVALID_MOMENT);
  });

  it('refuses a moment without a zone', async () => {
    const { errors } = await send(CREATE, { input: { type: 'NEWS', title: 'Moment', publishedAt: '2026-01-31 08:00' } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a NUL character in a title', async () => {
    expect(await refusal(CREATE, { input: { type: 'NEWS', title: 'A\0' } })).toMatchObject([{ field: ['title'] }]);
  });
});
