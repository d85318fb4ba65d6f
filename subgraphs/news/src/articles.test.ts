import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

const LIST = `query ($first: Int, $after: String, $type: ArticleType, $period: ArticlePeriod, $search: String) {
  articles(first: $first, after: $after, type: $type, period: $period, search: $search) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id type typeLabel title content publishedAt } } }`;
const CREATE = 'mutation ($input: CreateArticleInput!) { createArticle(input: $input) { article { id } userErrors { code } } }';

interface Article {
  id: string;
  type: 'NEWS' | 'ANNOUNCEMENT';
  typeLabel: string;
  title: string | null;
  content: string | null;
  publishedAt: string;
}

describe('reading the news', () => {
  const app = useApp();
  const list = async (variables: Record<string, unknown>) => {
    const { data, errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables });
    expect(errors).toBeUndefined();
    return data.articles as { totalCount: number; nodes: Article[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  };
  const create = async (input: Record<string, unknown>): Promise<string> => {
    const { data } = await app.graphql(CREATE, { token: await app.as('COMMUNICATION'), variables: { input: { type: 'NEWS', ...input } } });
    expect(data.createArticle.userErrors).toEqual([]);
    return data.createArticle.article.id;
  };
  /** Reads the whole list page by page, doing something after the first page. */
  async function walk(first: number, between?: () => Promise<unknown>, filter = {}): Promise<Article[]> {
    const seen: Article[] = [];
    for (let after: string | null = null, page = 0; ; page++) {
      const { nodes, pageInfo } = await list({ ...filter, first, after });
      seen.push(...nodes);
      if (page === 0) await between?.();
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
    }
  }

  it.each([34, 100])('gives every article exactly once, the latest first, %i at a time', async (first) => {
    const seen = await walk(first);
    expect(seen).toHaveLength((await list({ first: 1 })).totalCount);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const moments = seen.map(({ publishedAt }) => publishedAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it('gives every article exactly once while others appear on both sides of the cursor', async () => {
    const before = (await walk(100)).map(({ id }) => id);
    const late: string[] = [];
    const seen = await walk(60, async () => {
      await create({ title: 'À la une', publishedAt: new Date().toISOString() });
      late.push(await create({ title: 'Archive', publishedAt: '2001-01-01T00:00:00Z' }));
    });
    expect(seen.map(({ id }) => id)).toEqual([...before, ...late]);
  });

  it('gives articles of the same moment exactly once, one at a time', async () => {
    const twins = await Promise.all([1, 2, 3].map((rank) => create({ title: `Jumeau ${rank}`, publishedAt: '2002-02-02T00:00:00Z' })));
    const seen = (await walk(1, undefined, { search: 'jumeau' })).map(({ id }) => id).filter((id) => twins.includes(id));
    expect(seen.sort()).toEqual(twins.sort());
  });

  it('limits to a sort, named in French', async () => {
    const everything = await walk(100);
    for (const [type, label] of [
      ['NEWS', 'Actualité'],
      ['ANNOUNCEMENT', 'Annonce'],
    ]) {
      const { totalCount, nodes } = await list({ first: 100, type });
      const expected = everything.filter((article) => article.type === type);
      expect(nodes).toEqual(expected.slice(0, 100));
      expect(totalCount).toBe(expected.length);
      expect(new Set(nodes.map(({ typeLabel }) => typeLabel))).toEqual(new Set([label]));
    }
  });

  it('I03: searches the title and the text, accents and case indifferent, wildcards literal', async () => {
    const title = await create({ title: 'Révision n°4_b : 100% des pompes', publishedAt: '2003-03-03T00:00:00Z' });
    const text = await create({ content: 'Un désherbage \\ raisonné', publishedAt: '2003-03-04T00:00:00Z' });
    const found = async (search: string) => (await list({ search })).nodes.map(({ id }) => id);
    for (const search of ['revision', 'RÉVISION', '%', '_', '100% DES']) expect(await found(search), search).toEqual([title]);
    for (const search of ['desherbage', 'DÉSHERBAGE', '\\', 'raisonne']) expect(await found(search), search).toEqual([text]);
    expect(await found('introuvable nulle part')).toEqual([]);
    const everything = (await list({})).totalCount;
    for (const search of ['', '  ']) expect((await list({ search })).totalCount).toBe(everything);
  });

  it('narrows by sort, period and text at once', async () => {
    const now = new Date().toISOString();
    const wanted = await create({ type: 'ANNOUNCEMENT', title: 'Combinaison', publishedAt: now });
    await create({ type: 'NEWS', title: 'Combinaison', publishedAt: now });
    await create({ type: 'ANNOUNCEMENT', title: 'Combinaison', publishedAt: '2004-04-04T00:00:00Z' });
    await create({ type: 'ANNOUNCEMENT', title: 'Autre', publishedAt: now });
    const { totalCount, nodes } = await list({ type: 'ANNOUNCEMENT', period: 'TODAY', search: 'combinaison' });
    expect(nodes.map(({ id }) => id)).toEqual([wanted]);
    expect(totalCount).toBe(1);
  });

  it('Z06: counts in its statistics what its lists give', async () => {
    const query = '{ articleStats { all news announcements today thisWeek thisMonth } }';
    const { data } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    const total = async (variables: Record<string, unknown>) => (await list(variables)).totalCount;
    expect(data.articleStats).toEqual({
      all: await total({}),
      news: await total({ type: 'NEWS' }),
      announcements: await total({ type: 'ANNOUNCEMENT' }),
      today: await total({ period: 'TODAY' }),
      thisWeek: await total({ period: 'THIS_WEEK' }),
      thisMonth: await total({ period: 'THIS_MONTH' }),
    });
    expect(data.articleStats.all).toBe(data.articleStats.news + data.articleStats.announcements);
    expect(data.articleStats.news).toBeGreaterThan(data.articleStats.announcements);
  });

  it.each([0, -1, 101])('refuses a page of %i', async (first) => {
    const { errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables: { first } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('refuses a cursor of the directory, or one that holds no moment', async () => {
    const token = await app.as('EMPLOYEE');
    const { data } = await app.graphql('{ employees(first: 3) { pageInfo { endCursor } } }', { token });
    const made = Buffer.from(JSON.stringify(['hier', '0c2167d0-98fc-559d-bf60-d3ed8843b3bf'])).toString('base64url');
    for (const after of [data.employees.pageInfo.endCursor, made, '***']) {
      const { errors } = await app.graphql(LIST, { token, variables: { after } });
      expect(errors?.[0]?.extensions.code, after).toBe('BAD_USER_INPUT');
    }
  });
});
