import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

const UPDATE = 'mutation ($id: ID!) { updateDocument(input: { id: $id, title: "Changé" }) { document { title } userErrors { code } } }';
const DELETE = 'mutation ($ids: [ID!]!) { deleteDocuments(ids: $ids) { deletedIds userErrors { code } } }';
const RESTORE = 'mutation ($ids: [ID!]!) { restoreDocuments(ids: $ids) { documents { id } userErrors { code } } }';
const VERDICT = 'query ($id: ID!) { document(id: $id) { title viewerCanUpdate viewerCanDelete } }';
const KEEPERS: Role[] = ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'];

describe('whose documents one may change', () => {
  const { app, ask, codes, document } = useLibrary();
  const send = async (query: string, variables: Record<string, unknown>, role: Role) => {
    const { data, errors } = await app.graphql(query, { token: await app.as(role), variables });
    return { data: Object.values(data)[0], codes: errors?.map(({ extensions }) => extensions.code) };
  };
  const verdict = async (id: string, role: Role) => (await ask(VERDICT, { id }, role)).document;

  it.each(ROLES)('%s may change and throw away their own', async (role) => {
    const id = await document({}, role);
    expect(await verdict(id, role)).toMatchObject({ viewerCanUpdate: true, viewerCanDelete: true });
    expect((await ask(UPDATE, { id }, role)).updateDocument).toEqual({ document: { title: 'Changé' }, userErrors: [] });
    expect((await ask(DELETE, { ids: [id] }, role)).deleteDocuments).toEqual({ deletedIds: [id], userErrors: [] });
    expect((await ask(RESTORE, { ids: [id] }, role)).restoreDocuments).toEqual({ documents: [{ id }], userErrors: [] });
  });

  it.each(ROLES)('Z03: %s may do to somebody else’s what the document says, no more and no less', async (role) => {
    const id = await document({}, role === 'EMPLOYEE' ? 'HR' : 'EMPLOYEE');
    const before = await verdict(id, role);
    const keeper = KEEPERS.includes(role);
    expect(before).toMatchObject({ viewerCanUpdate: keeper, viewerCanDelete: keeper });
    const updated = await send(UPDATE, { id }, role);
    const deleted = await send(DELETE, { ids: [id] }, role);
    if (keeper) {
      expect(updated).toEqual({ data: { document: { title: 'Changé' }, userErrors: [] }, codes: undefined });
      expect(deleted).toEqual({ data: { deletedIds: [id], userErrors: [] }, codes: undefined });
    } else {
      expect([updated, deleted]).toEqual([
        { data: null, codes: ['FORBIDDEN'] },
        { data: null, codes: ['FORBIDDEN'] },
      ]);
      expect(await verdict(id, role)).toEqual(before);
    }
  });

  it('throws none away when one is somebody else’s, first or last', async () => {
    const [own, other] = [await document({}, 'HR'), await document({}, 'EMPLOYEE')];
    for (const ids of [
      [own, other],
      [other, own],
    ])
      expect(await codes(DELETE, { ids }, 'HR')).toEqual(['FORBIDDEN']);
    expect(await verdict(own, 'HR')).not.toBeNull();
    expect(await verdict(other, 'HR')).not.toBeNull();
  });

  it('is not for the owner to change or throw away again once in the trash, and nobody else’s either', async () => {
    const id = await document({}, 'EMPLOYEE');
    await ask(DELETE, { ids: [id] }, 'EMPLOYEE');
    const trashed = '{ trashedDocuments { nodes { id viewerCanUpdate viewerCanDelete } } }';
    for (const role of ['EMPLOYEE', ...KEEPERS] as Role[]) {
      expect((await ask(UPDATE, { id }, role)).updateDocument).toEqual({ document: null, userErrors: [{ code: 'NOT_FOUND' }] });
      expect((await ask(DELETE, { ids: [id] }, role)).deleteDocuments).toEqual({ deletedIds: null, userErrors: [{ code: 'NOT_FOUND' }] });
      expect((await ask(trashed, {}, role)).trashedDocuments.nodes).toContainEqual({ id, viewerCanUpdate: false, viewerCanDelete: false });
    }
  });
});
