import { openStorage } from '@sar/storage/open';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { createArticle } from './services/article-writes.ts';
import { articles } from './tables.ts';

const DAY_MS = 86_400_000;
const away = (days: number) => new Date(Date.now() + days * DAY_MS);
const WRITERS: Role[] = ['COMMUNICATION', 'ADMINISTRATOR'];
const READERS = ROLES.filter((role) => !WRITERS.includes(role));
const STATS = '{ articleStats { all news announcements today thisWeek thisMonth } }';
const UNPUBLISHED =
  'query ($first: Int, $after: String) { unpublishedArticles(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }';

describe('what has not appeared, or no longer does', () => {
  const app = useApp();
  const ask = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'EMPLOYEE') => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  /** Everything a reader can reach of the articles that carry the mark. */
  const reached = async (mark: string, id: string, role: Role = 'EMPLOYEE') => {
    const data = await ask(
      `query ($mark: String, $id: ID!) { articles(search: $mark) { totalCount nodes { id } } article(id: $id) { title } ${STATS.slice(1, -1)} }`,
      { mark, id },
      role,
    );
    return { total: data.articles.totalCount, listed: data.articles.nodes.length, opened: data.article !== null, stats: data.articleStats };
  };
  const insert = async (title: string, publishedAt: Date | null, expiresAt: Date | null = null) => {
    const { db, config, facts } = app.house.dependencies;
    const writer = { db, facts, storage: openStorage(config, 'news') };
    const { id } = await createArticle(writer, crypto.randomUUID(), { type: 'NEWS', title, publishedAt, expiresAt });
    return id;
  };
  const KINDS: [what: string, publishedAt: Date | null, expiresAt: Date | null][] = [
    ['draft', null, null],
    ['draft with an end', null, away(9)],
    ['scheduled', away(1), null],
    ['expired', away(-9), away(-1)],
  ];
  const hidden: Record<string, string> = {};
  let statsBefore: unknown;
  beforeAll(async () => {
    statsBefore = (await ask(STATS)).articleStats;
    for (const [what, publishedAt, expiresAt] of KINDS) hidden[what] = await insert(`Caché ${what}`, publishedAt, expiresAt);
  });

  it.each(READERS)('Z03: is reached by %s on no path', async (role) => {
    for (const id of Object.values(hidden)) {
      expect(await reached('caché', id, role)).toEqual({ total: 0, listed: 0, opened: false, stats: statsBefore });
    }
  });

  it.each(READERS)('is not listed to %s apart', async (role) => {
    const { data, errors } = await app.graphql('{ unpublishedArticles { totalCount } }', { token: await app.as(role) });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect(Object.values(data)).toEqual([null]);
  });

  it.each(WRITERS)('is listed apart to %s, who opens each one', async (role) => {
    const { nodes, totalCount } = (await ask(UNPUBLISHED, { first: 100 }, role)).unpublishedArticles;
    const ids = nodes.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.values(hidden)));
    // And the draft and the scheduled article of the demonstration.
    expect([ids.length, totalCount]).toEqual([KINDS.length + 2, KINDS.length + 2]);
    for (const id of Object.values(hidden)) {
      // Lists and numbers stay those of readers.
      expect(await reached('caché', id, role)).toEqual({ total: 0, listed: 0, opened: true, stats: statsBefore });
    }
  });

  it('is listed apart exactly once, the latest created first, one at a time', async () => {
    const all = (await ask(UNPUBLISHED, { first: 100 }, 'COMMUNICATION')).unpublishedArticles.nodes;
    const seen: unknown[] = [];
    for (let after: string | null = null; ; ) {
      const data = await ask(UNPUBLISHED, { first: 1, after }, 'COMMUNICATION');
      const { nodes, pageInfo } = data.unpublishedArticles as { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      seen.push(...nodes);
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
    expect(all[0].id).toBe(hidden['expired']);
  });

  it('is reached through no reference: the door knows no _entities', async () => {
    const query = `{ _entities(representations: [{ __typename: "Article", id: "${hidden['draft']}" }]) { __typename } }`;
    const answer = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    expect([answer.status, answer.data]).toEqual([400, undefined]);
  });

  it('F04: is nothing behind a reference that a reader follows inside, as anything is for nobody signed in', async () => {
    const room = app.house.rooms.get('news');
    const shown = await insert('Référence', away(-1));
    const follow = async (id: string | undefined, roles: Role[] | null) => {
      const viewer = roles && { userId: 'u', employeeId: 'e', roles, scopes: [], directionIds: [], sessionId: 's' };
      const context = room?.createContext({ viewer, requestId: 'essai' });
      const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Article { title typeLabel } } }';
      const answer = context && (await room?.execute({ query, variables: { of: [{ __typename: 'Article', id }] } }, context));
      return [JSON.stringify(answer?.data), answer?.errors?.[0]?.extensions?.['code']];
    };
    expect(await follow(shown, ['EMPLOYEE'])).toEqual(['{"_entities":[{"title":"Référence","typeLabel":"Actualité"}]}', undefined]);
    expect(await follow(hidden['draft'], ['EMPLOYEE'])).toEqual(['{"_entities":[null]}', undefined]);
    expect((await follow(shown, null))[1]).toBe('UNAUTHENTICATED');
    expect((await follow(shown, null))[0]).not.toContain('Référence');
    expect(await follow(hidden['draft'], null)).toEqual(['{"_entities":[null]}', undefined]);
    await app.house.database.db.delete(articles).where(eq(articles.id, shown));
  });

  it('appears at its moment and goes at its end, with nothing running', async () => {
    const id = await insert('Passage', away(1));
    const shown = async () => (await reached('passage', id)).opened;
    const db = app.house.database.db;
    expect(await shown()).toBe(false);
    await db
      .update(articles)
      .set({ publishedAt: away(-1) })
      .where(eq(articles.id, id));
    expect(await reached('passage', id)).toMatchObject({ total: 1, listed: 1, opened: true });
    expect(await shown()).toBe(true);
    await db
      .update(articles)
      .set({ expiresAt: away(1) })
      .where(eq(articles.id, id));
    expect(await shown()).toBe(true);
    await db
      .update(articles)
      .set({ expiresAt: away(-0.5) })
      .where(eq(articles.id, id));
    expect(await reached('passage', id)).toEqual({ total: 0, listed: 0, opened: false, stats: statsBefore });
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('Z03: is null like an article that never was: %s', async (id) => {
    expect((await ask('query ($id: ID!) { article(id: $id) { title } }', { id }, 'COMMUNICATION')).article).toBeNull();
  });
});
