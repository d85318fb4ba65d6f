import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

/** Nothing below the root is asked for, so that only the root's own rule can refuse. */
const READS = [
  '{ documentCategories { __typename } }',
  '{ folders { totalCount } }',
  '{ folder(id: "x") { __typename } }',
  '{ folderTree { __typename } }',
  '{ documents { totalCount } }',
  '{ document(id: "x") { __typename } }',
  '{ trashedDocuments { totalCount } }',
  '{ documentStats { totalDocuments } }',
];
/** Inputs are refused or do nothing when the caller is not refused: an answer proves the right. */
const EVERYBODYS = [
  'mutation { createDocument(input: { title: "", fileName: "", sizeBytes: 0 }) { userErrors { code } } }',
  'mutation { updateDocument(input: { id: "x" }) { userErrors { code } } }',
  'mutation { deleteDocuments(ids: ["x"]) { userErrors { code } } }',
  'mutation { restoreDocuments(ids: ["x"]) { userErrors { code } } }',
];
const KEEPING = [
  'mutation { createDocumentCategory(input: { name: "" }) { userErrors { code } } }',
  'mutation { updateDocumentCategory(input: { id: "x" }) { userErrors { code } } }',
  'mutation { createFolder(input: { name: "" }) { userErrors { code } } }',
  'mutation { updateFolder(input: { id: "x" }) { userErrors { code } } }',
  'mutation { deleteFolders(ids: ["x"]) { userErrors { code } } }',
];
const KEEPERS: Role[] = ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'];
const OTHERS = ROLES.filter((role) => !KEEPERS.includes(role));

describe('who may do what with documents', () => {
  const app = useApp();
  const codes = async (query: string, role?: Role) => {
    const { data, errors } = await app.graphql(query, role ? { token: await app.as(role) } : {});
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  };

  it.each([...READS, ...EVERYBODYS, ...KEEPING])('an anonymous caller may not %s', async (query) => {
    const answer = await codes(query);
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
    expect(Object.values(answer.data ?? {}).filter(Boolean)).toEqual([]);
  });

  it.each(ROLES)('%s may read everything and write documents of their own', async (role) => {
    for (const query of [...READS, ...EVERYBODYS]) expect((await codes(query, role)).codes).toBeUndefined();
  });

  describe.each(KEEPING)('%s', (query) => {
    it.each(KEEPERS)('is answered to %s', async (role) => {
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
