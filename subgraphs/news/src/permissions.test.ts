import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

/** Nothing below the root is asked for, so that only the root's own rule can refuse. */
const READS = ['{ articles { totalCount } }', '{ article(id: "x") { __typename } }', '{ articleStats { all } }'];
/** Inputs are refused or do nothing when the caller is not refused: an answer proves the right. */
const WRITES = [
  '{ unpublishedArticles { totalCount } }',
  'mutation { createArticleImageUpload(input: { contentType: "x", sizeBytes: 0 }) { userErrors { code } } }',
  'mutation { createArticle(input: { type: NEWS }) { userErrors { code } } }',
  'mutation { updateArticle(input: { id: "x", title: "Y" }) { userErrors { code } } }',
  'mutation { deleteArticles(ids: ["x"]) { userErrors { code } } }',
];
const WRITERS: Role[] = ['COMMUNICATION', 'ADMINISTRATOR'];
const OTHERS = ROLES.filter((role) => !WRITERS.includes(role));

describe('who may do what in the news', () => {
  const app = useApp();
  const codes = async (query: string, role?: Role) => {
    const { data, errors } = await app.graphql(query, role ? { token: await app.as(role) } : {});
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  };

  it.each([...READS, ...WRITES])('an anonymous caller may not %s', async (query) => {
    const answer = await codes(query);
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
    expect(Object.values(answer.data ?? {}).filter(Boolean)).toEqual([]);
  });

  it.each(ROLES)('%s may read what has appeared', async (role) => {
    for (const query of READS) expect((await codes(query, role)).codes).toBeUndefined();
  });

  describe.each(WRITES)('%s', (query) => {
    it.each(WRITERS)('is answered to %s', async (role) => {
      const answer = await codes(query, role);
      expect(answer.codes).toBeUndefined();
      expect(answer.data).not.toBeNull();
    });

    it.each(OTHERS)('is refused to %s', async (role) => {
      const answer = await codes(query, role);
      expect([Object.values(answer.data), answer.codes]).toEqual([[null], ['FORBIDDEN']]);
    });
  });
});
