import type { Role } from '@sar/subgraph-kit/viewer';
import { beforeAll, describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

/** What a reference of each type is asked: a column, and a field that costs a statement of its own where there is one. */
const ASKED = { Document: 'title category { name }', Folder: 'name path { name }', DocumentCategory: 'name color' };

describe('references from other rooms', () => {
  const { app, ask, folder, document } = useLibrary();
  const ids = {} as Record<keyof typeof ASKED, string>;
  beforeAll(async () => {
    const { documentCategories } = await ask('{ documentCategories { id } }');
    ids.DocumentCategory = documentCategories[4].id;
    ids.Folder = await folder('Référence', await folder('Parent'));
    ids.Document = await document({ title: 'Référence', categoryId: ids.DocumentCategory });
  });
  const follow = async (type: keyof typeof ASKED, id: string, roles: Role[] | null) => {
    const room = app.house.rooms.get('documents');
    const viewer = roles && { userId: 'u', employeeId: crypto.randomUUID(), roles, scopes: [], directionIds: [], sessionId: 's' };
    const context = room?.createContext({ viewer, requestId: 'essai' });
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${ASKED[type]} } } }`;
    const answer = context && (await room?.execute({ query, variables: { of: [{ __typename: type, id }] } }, context));
    return { data: answer?.data, code: answer?.errors?.[0]?.extensions?.['code'] };
  };

  it.each([
    ['Document', { title: 'Référence', category: { name: 'Sécurité' } }],
    ['Folder', { name: 'Référence', path: [{ name: 'Parent' }] }],
    ['DocumentCategory', { name: 'Sécurité', color: '#EF4444' }],
  ] as const)('%s is opened to who is signed in and to nobody else', async (type, expected) => {
    expect(await follow(type, ids[type], ['EMPLOYEE'])).toEqual({ data: { _entities: [expected] }, code: undefined });
    const anonymous = await follow(type, ids[type], null);
    expect(anonymous.code).toBe('UNAUTHENTICATED');
    expect(JSON.stringify(anonymous.data)).not.toMatch(/Référence|Sécurité/);
  });

  it.each(['Document', 'Folder', 'DocumentCategory'] as const)('%s is null where there is none', async (type) => {
    for (const id of ['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])
      expect(await follow(type, id, ['EMPLOYEE'])).toEqual({ data: { _entities: [null] }, code: undefined });
  });

  it('a category that is no longer proposed still has its name', async () => {
    const propose = (active: boolean) =>
      ask('mutation ($id: ID!, $active: Boolean) { updateDocumentCategory(input: { id: $id, active: $active }) { userErrors { code } } }', {
        id: ids.DocumentCategory,
        active,
      });
    await propose(false);
    expect(await ask('query ($id: ID!) { document(id: $id) { category { name active } } }', { id: ids.Document })).toEqual({
      document: { category: { name: 'Sécurité', active: false } },
    });
    await propose(true);
  });
});
