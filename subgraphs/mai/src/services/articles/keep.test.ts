import { executeRows } from '@sar/database/client';
import type { FactPayload } from '@sar/events/facts';
import { useApp } from '@sar/testing/app';
import { inDays, writeArticles } from '@sar/testing/articles';
import { asc, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { embeddings, passages } from '../../tables.ts';

type Fact = FactPayload<'news.article-changed'>;

const app = useApp();
const db = () => app.house.dependencies.db;
const piecesOf = (articleId: string) =>
  db().select().from(passages).where(eq(passages.articleId, articleId)).orderBy(asc(passages.position));
const textsOf = async (articleId: string) => (await piecesOf(articleId)).map(({ text }) => text);
/** The pieces that have a vector. */
const vectorsOf = (articleId: string) =>
  db()
    .select({ text: passages.text, id: embeddings.passageId })
    .from(embeddings)
    .innerJoin(passages, eq(passages.id, embeddings.passageId))
    .where(eq(passages.articleId, articleId))
    .orderBy(asc(passages.position));

const write = async (query: string, variables: Record<string, unknown>) => {
  const { data } = await app.graphql(query, { token: await app.as('COMMUNICATION'), variables });
  expect(data.done.userErrors).toEqual([]);
  await app.house.facts.drain();
};
const UPDATE = 'mutation ($input: UpdateArticleInput!) { done: updateArticle(input: $input) { userErrors { code } } }';
const DELETE = 'mutation ($ids: [ID!]!) { done: deleteArticles(ids: $ids) { userErrors { code } } }';
const long = (start: string) => `${start} ${'mot '.repeat(240)}`.trim();

describe('what MAI keeps of an article', () => {
  it('is every article of the demonstration that says something, with its vectors', async () => {
    const { data } = await app.graphql('{ articles { totalCount } }', { token: await app.as('EMPLOYEE') });
    const kept = await db().selectDistinct({ id: passages.articleId }).from(passages).where(eq(passages.source, 'ARTICLE'));
    // The draft and the scheduled one, too.
    expect(kept).toHaveLength(data.articles.totalCount + 2);
    const bare = await db()
      .select({ id: passages.id, model: embeddings.modelId })
      .from(passages)
      .leftJoin(embeddings, eq(embeddings.passageId, passages.id))
      .where(eq(passages.source, 'ARTICLE'));
    expect(bare.filter(({ model }) => model === null)).toEqual([]);
  });

  it('is its text in pieces, its title beside each, who may read it and from when', async () => {
    const [publishedAt, expiresAt] = [inDays(-2), inDays(9)];
    const [id = ''] = await writeArticles(app, [{ title: 'Titre', content: `${long('Un')}\n\n${long('Deux')}`, publishedAt, expiresAt }]);
    const common = { source: 'ARTICLE', title: 'Titre', openFrom: publishedAt, openUntil: expiresAt, entryId: null };
    expect(await piecesOf(id)).toMatchObject([
      { ...common, text: long('Un'), position: 0, audiences: ['role:COMMUNICATION', 'role:ADMINISTRATOR'] },
      { ...common, text: long('Deux'), position: 1 },
    ]);
    expect((await vectorsOf(id)).map(({ text }) => text)).toEqual([long('Un'), long('Deux')]);
  });

  it('is the title of one without a text', async () => {
    const [id = ''] = await writeArticles(app, [{ title: 'Sans texte' }]);
    expect(await textsOf(id)).toEqual(['Sans texte']);
  });

  it('follows its changes; what stays as it was keeps its vector', async () => {
    const [id = ''] = await writeArticles(app, [{ title: 'Suivi', content: `${long('Un')}\n\n${long('Deux')}` }]);
    const [, second] = await vectorsOf(id);
    await write(UPDATE, { input: { id, content: `${long('Zéro')}\n\n${long('Deux')}`, publishedAt: null } });
    expect(await textsOf(id)).toEqual([long('Zéro'), long('Deux')]);
    expect((await piecesOf(id)).map(({ openFrom }) => openFrom)).toEqual([null, null]);
    const vectors = await vectorsOf(id);
    expect(vectors).toHaveLength(2);
    expect(vectors[1]).toEqual(second);
    // A title is part of what each piece says.
    await write(UPDATE, { input: { id, title: 'Autre titre' } });
    expect((await piecesOf(id)).map(({ title }) => title)).toEqual(['Autre titre', 'Autre titre']);
    expect((await vectorsOf(id)).map((vector) => vector.id)).not.toContain(second?.id);
  });

  it('R02: goes with it, and no piece or vector stays', async () => {
    const ids = await writeArticles(app, [
      { title: 'Va partir', content: 'Bientôt.' },
      { title: 'Aussi', content: 'Bientôt.' },
    ]);
    const vectors = (await Promise.all(ids.map(vectorsOf))).flat();
    expect(vectors).toHaveLength(2);
    await write(DELETE, { ids });
    expect((await Promise.all(ids.map(textsOf))).flat()).toEqual([]);
    for (const { id } of vectors) expect(await db().$count(embeddings, eq(embeddings.passageId, id))).toBe(0);
  });
});

describe('a fact about an article', () => {
  const publish = async (...facts: Fact[]) => {
    for (const fact of facts) {
      await db().transaction((tx) => app.house.facts.publish(tx, 'news.article-changed', fact));
      await app.house.facts.drain();
    }
  };
  const fact = (articleId: string, content: string | null, version: number): Fact => ({
    articleId,
    article: content === null ? null : { title: null, content, audiences: ['everyone'], publishedAt: null, expiresAt: null },
    version,
  });

  it('that is older never overwrites a newer one', async () => {
    const id = crypto.randomUUID();
    await publish(fact(id, 'Nouveau.', 7), fact(id, 'Vieux.', 6), fact(id, 'Autre, sous le même numéro.', 7));
    expect(await textsOf(id)).toEqual(['Nouveau.']);
    await publish(fact(id, 'Le dernier.', 8));
    expect(await textsOf(id)).toEqual(['Le dernier.']);
  });

  it('R02: that comes late brings no deleted article back', async () => {
    const id = crypto.randomUUID();
    await publish(fact(id, 'Là.', 1), fact(id, null, 3), fact(id, 'Revenant.', 2));
    expect(await textsOf(id)).toEqual([]);
    const never = crypto.randomUUID();
    await publish(fact(never, null, 2), fact(never, 'Revenant.', 1));
    expect(await textsOf(never)).toEqual([]);
  });

  it('R02: leaves no text behind in the queue', async () => {
    const id = crypto.randomUUID();
    await publish(fact(id, 'Texte qui passe par la file.', 1));
    const [row] = await executeRows<{ count: number }>(
      db(),
      sql`select count(*)::int as count from events.job where data::text like '%passe par la file%'`,
    );
    expect(row?.count).toBe(0);
  });
});
