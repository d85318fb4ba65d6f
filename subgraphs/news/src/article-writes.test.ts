import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { employeeOf, userOf } from '@sar/testing/sign-in';
import { describe, expect, it } from 'vitest';

const ARTICLE = 'id type typeLabel title content publishedAt expiresAt createdAt updatedAt author { fullName }';
const CREATE = `mutation ($input: CreateArticleInput!) { createArticle(input: $input) { article { ${ARTICLE} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { article { ${ARTICLE} } userErrors { field code message } } }`;
const DELETE = 'mutation ($ids: [ID!]!) { deleteArticles(ids: $ids) { deletedIds userErrors { field code message } } }';
const READ = `query ($id: ID!) { article(id: $id) { ${ARTICLE} } }`;

describe('writing articles', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown>, role: Role = 'COMMUNICATION') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const create = async (input: Record<string, unknown>, role?: Role) => {
    const { article, userErrors } = (await ask(CREATE, { input: { type: 'NEWS', ...input } }, role)).createArticle;
    expect(userErrors).toEqual([]);
    return article;
  };
  const update = async (id: string, input: Record<string, unknown>) => {
    const { article, userErrors } = (await ask(UPDATE, { input: { id, ...input } })).updateArticle;
    expect(userErrors).toEqual([]);
    return article;
  };
  const read = async (id: string) => (await ask(READ, { id })).article;
  const full = {
    type: 'ANNOUNCEMENT',
    title: 'Un titre',
    content: 'Un texte.',
    publishedAt: '2026-01-31T08:00:00.123Z',
    expiresAt: '2026-02-28T08:00:00.000Z',
  };

  it('creates an article with every field, trimmed, whose author is who wrote it', async () => {
    const article = await create({ ...full, title: '  Un titre ', content: '\n Un texte. ' });
    expect(article).toMatchObject({ ...full, typeLabel: 'Annonce', author: { fullName: 'Bineta Sagna' } });
    expect(await read(article.id)).toEqual(article);
    expect((await create(full, 'ADMINISTRATOR')).author).toEqual({ fullName: 'Hawa Sonko' });
  });

  it('creates a draft from a title or a text alone; text that is empty is none', async () => {
    expect(await create({ title: 'Seul', content: '   ' })).toMatchObject({
      title: 'Seul',
      content: null,
      publishedAt: null,
      expiresAt: null,
    });
    expect(await create({ title: '', content: 'Seul' })).toMatchObject({ title: null, content: 'Seul', publishedAt: null });
  });

  it('keeps the moment of another time zone', async () => {
    expect((await create({ title: 'Fuseau', publishedAt: '2026-01-31T10:00:00+02:00' })).publishedAt).toBe('2026-01-31T08:00:00.000Z');
  });

  it.each([
    [{ type: 'NEWS' }, { type: 'NEWS', typeLabel: 'Actualité' }],
    [{ title: ' Autre ' }, { title: 'Autre' }],
    [{ title: null }, { title: null }],
    [{ title: ' ' }, { title: null }],
    [{ content: 'Autre.' }, { content: 'Autre.' }],
    [{ content: null }, { content: null }],
    [{ publishedAt: '2026-02-01T00:00:00.000Z' }, { publishedAt: '2026-02-01T00:00:00.000Z' }],
    [{ publishedAt: null }, { publishedAt: null }],
    [{ expiresAt: '2027-01-01T00:00:00.000Z' }, { expiresAt: '2027-01-01T00:00:00.000Z' }],
    [{ expiresAt: null }, { expiresAt: null }],
    [{}, {}],
  ])('changes what is given and nothing else: %j', async (given, expected) => {
    const before = await create(full);
    const after = await update(before.id, given);
    expect(after).toEqual({ ...before, ...expected, updatedAt: after.updatedAt });
    expect(after.updatedAt >= before.updatedAt).toBe(true);
    expect(await read(before.id)).toEqual(after);
  });

  it('keeps the author when another person changes the article', async () => {
    const { id } = await create(full);
    const { article } = (await ask(UPDATE, { input: { id, title: 'Corrigé' } }, 'ADMINISTRATOR')).updateArticle;
    expect(article).toMatchObject({ title: 'Corrigé', author: { fullName: 'Bineta Sagna' } });
  });

  it('is searched by what it says now', async () => {
    const { id } = await create({ title: 'Avant-hier', publishedAt: '2020-01-01T00:00:00Z' });
    const found = async (search: string) =>
      (await ask('query ($search: String) { articles(search: $search) { nodes { id } } }', { search })).articles.nodes;
    expect(await found('avant-hier')).toEqual([{ id }]);
    await update(id, { title: 'Après-demain' });
    expect(await found('avant-hier')).toEqual([]);
    expect(await found('apres-demain')).toEqual([{ id }]);
  });

  it('deletes several, an id said twice once, and no other', async () => {
    const [one, two, kept] = [await create(full), await create(full), await create(full)];
    const { deletedIds, userErrors } = (await ask(DELETE, { ids: [one.id, two.id, one.id] })).deleteArticles;
    expect(userErrors).toEqual([]);
    expect(deletedIds.sort()).toEqual([one.id, two.id].sort());
    expect([await read(one.id), await read(two.id), await read(kept.id)]).toEqual([null, null, kept]);
  });

  it('deletes nothing when nothing is named', async () => {
    expect((await ask(DELETE, { ids: [] })).deleteArticles).toEqual({ deletedIds: [], userErrors: [] });
  });

  it('deletes many at once, however often each is named', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => create({ title: 'Lot' })));
    const ids = made.map(({ id }) => id);
    expect((await ask(DELETE, { ids: [...ids, ...ids] })).deleteArticles.deletedIds).toHaveLength(50);
  });

  it('stays its author’s when the author leaves', async () => {
    const { id } = await create(full, 'ADMINISTRATOR');
    // The last administrator would have to stay.
    const grant = 'mutation ($id: ID!) { grantRole(input: { userId: $id, role: ADMINISTRATOR }) { user { id } } }';
    await ask(grant, { id: userOf('DEVELOPER') }, 'ADMINISTRATOR');
    const variables = { id: employeeOf('ADMINISTRATOR') };
    await ask('mutation ($id: ID!) { setEmployeeActive(id: $id, active: false) { employee { active } } }', variables, 'HR');
    expect((await ask('query ($id: ID!) { employee(id: $id) { id } }', variables)).employee).toBeNull();
    expect((await read(id)).author).toEqual({ fullName: 'Hawa Sonko' });
  });
});
