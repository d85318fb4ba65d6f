import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

/** Nothing below the root is asked for, so that only the root's own rule can refuse. */
const READS = ['{ employees { totalCount } }', '{ employee(id: "x") { __typename } }', '{ directions { __typename } }'];
/** One call of each mutation, whose input is refused when the caller is not: an answer proves the right. */
const WRITES = [
  'mutation { createEmployee(input: { matricule: "x", firstName: "", lastName: "", email: "", jobTitle: "" }) { userErrors { code } } }',
  'mutation { updateEmployee(input: { id: "x" }) { userErrors { code } } }',
  'mutation { setEmployeeActive(id: "x", active: false) { userErrors { code } } }',
  'mutation { createAvatarUpload(input: { employeeId: "x", contentType: "image/png", sizeBytes: 1 }) { userErrors { code } } }',
  'mutation { setEmployeeAvatar(employeeId: "x", uploadId: "x") { userErrors { code } } }',
  'mutation { removeEmployeeAvatar(employeeId: "x") { userErrors { code } } }',
  'mutation { createDirection(name: "") { userErrors { code } } }',
  'mutation { renameDirection(id: "x", name: "Y") { userErrors { code } } }',
];
const WRITERS: Role[] = ['HR', 'ADMINISTRATOR'];
const OTHERS = ROLES.filter((role) => !WRITERS.includes(role));

describe('who may do what in the directory', () => {
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

  it.each(ROLES)('%s may read everything', async (role) => {
    for (const query of READS) expect((await codes(query, role)).codes).toBeUndefined();
  });

  describe.each(WRITES)('%s', (query) => {
    it.each(WRITERS)('is answered to %s', async (role) => {
      const answer = await codes(query, role);
      expect(answer.codes).toBeUndefined();
      expect(Object.values<{ userErrors: unknown[] }>(answer.data)[0]?.userErrors).not.toEqual([]);
    });

    it.each(OTHERS)('is refused to %s', async (role) => {
      const answer = await codes(query, role);
      expect([Object.values(answer.data), answer.codes]).toEqual([[null], ['FORBIDDEN']]);
    });
  });

  it.each([
    ['Employee', 'matricule'],
    ['Direction', 'name'],
  ])('a reference to %s gives nothing when nobody is signed in', async (type, field) => {
    const room = app.house.rooms.get('directory');
    const { data } = await codes('{ employees(first: 1) { nodes { id } } directions { id } }', 'EMPLOYEE');
    const { id } = type === 'Employee' ? data.employees.nodes[0] : data.directions[0];
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${field} } } }`;
    const context = room?.createContext({ viewer: null, requestId: 'essai' });
    const answer = context && (await room?.execute({ query, variables: { of: [{ __typename: type, id }] } }, context));
    expect(answer?.errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    expect(JSON.stringify(answer?.data)).not.toContain(field);
  });
});
