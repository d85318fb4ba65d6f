import { demoId } from '@sar/subgraph-kit/demo';
import { readSchema } from '@sar/subgraph-kit/read-schema';
import { roomSdl } from '@sar/subgraph-kit/schema';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';

const app = useApp();
const NOBODY = '00000000-0000-4000-8000-000000000000';
const SONKO = demoId('employee', 'hawa.admin@demo.sar.sn');
/** What only the owner of an account and an administrator may read of it. */
const SECRETS = { email: 'email', roles: 'roles { role }', suspendedAt: 'suspendedAt', lastSignInAt: 'lastSignInAt' };
/** Ways to other people's accounts; the other rooms' references are second doors. */
const PATHS: Record<string, (secret: string) => string> = {
  'employees.nodes.user': (secret) => `employees(search: "Sonko") { nodes { user { id ${secret} } } }`,
  'employees.edges.node.user': (secret) => `employees(search: "Sonko") { edges { node { user { id ${secret} } } } }`,
  'articles.nodes.author.user': (secret) => `articles(first: 1) { nodes { author { user { id ${secret} } } } }`,
  'employee.user': (secret) => `employee(id: "${SONKO}") { user { id ${secret} } }`,
};

describe.each(Object.entries(SECRETS))('User.%s', (name, secret) => {
  it.each(Object.entries(PATHS))('Z02: is FORBIDDEN to another employee by %s, where the rest is answered', async (_path, query) => {
    const open = await app.graphql(`{ ${query('')} }`, { token: await app.as('EMPLOYEE') });
    expect(open.errors).toBeUndefined();
    expect(JSON.stringify(open.data)).toMatch(/"user":\{"id":"/);
    const { data, errors } = await app.graphql(`{ ${query(secret)} }`, { token: await app.as('EMPLOYEE') });
    expect(new Set(errors?.map(({ extensions, path }) => `${extensions.code} ${path?.at(-1)}`))).toEqual(new Set([`FORBIDDEN ${name}`]));
    expect(JSON.stringify(data)).toBe(JSON.stringify(open.data).replace(/"user":\{"id":"[^"]+"/g, `$&,"${name}":null`));
  });

  it('is read by its owner and by nobody else in the same list', async () => {
    // Seven of the people who have a role are numbered so, the asker among them.
    const query = `{ viewer { user { id ${secret} } } employees(first: 100, search: "SAR059") { nodes { user { id ${secret} } } } }`;
    const { data, errors } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    const found = data.employees.nodes.map(({ user }: { user: object | null }) => user).filter(Boolean);
    const mine = found.findIndex(({ id }: { id: string }) => id === data.viewer.user.id);
    expect(found).toHaveLength(7);
    expect(found[mine]).toEqual(data.viewer.user);
    expect(errors).toHaveLength(6);
    expect(errors?.map(({ path }) => path?.[0])).not.toContain('viewer');
  });

  it.each(Object.entries(PATHS))('is read by an administrator by %s', async (_path, query) => {
    const { errors } = await app.graphql(`{ ${query(secret)} }`, { token: await app.as('ADMINISTRATOR') });
    expect(errors).toBeUndefined();
  });
});

describe('what one reads of an account', () => {
  it('is true', async () => {
    const { data } = await app.graphql('{ viewer { user { email roles { role } suspendedAt } } }', { token: await app.as('HSE') });
    expect(data.viewer.user).toEqual({ email: 'cheikh.hse@demo.sar.sn', roles: [{ role: 'HSE' }], suspendedAt: null });
  });

  it('in the list of accounts, is for administrators only', async () => {
    for (const role of ROLES) {
      const { errors } = await app.graphql('{ users { nodes { id } } }', { token: await app.as(role) });
      expect([role, errors?.[0]?.extensions.code]).toEqual([role, role === 'ADMINISTRATOR' ? undefined : 'FORBIDDEN']);
    }
  });
});

describe('an anonymous caller', () => {
  /** Every root field of identity but those for everybody, as a call that is right but for who makes it. */
  const calls: Record<string, string> = {
    users: '{ users { totalCount } }',
    auditEvents: '{ auditEvents { totalCount } }',
    serviceTokens: '{ serviceTokens { id } }',
    signOut: 'mutation { signOut { revokedCount } }',
    revokeSession: `mutation { revokeSession(id: "${NOBODY}") { revokedCount } }`,
    revokeAllSessions: 'mutation { revokeAllSessions { revokedCount } }',
    grantRole: `mutation { grantRole(input: { userId: "${NOBODY}", role: HR }) { user { id } } }`,
    revokeRole: `mutation { revokeRole(userId: "${NOBODY}", role: HR) { user { id } } }`,
    setUserSuspended: `mutation { setUserSuspended(userId: "${NOBODY}", suspended: true) { user { id } } }`,
    updateMyPreferences: 'mutation { updateMyPreferences(input: {}) { preferences { dashboard { widget } } } }',
    sendPasswordReset: `mutation { sendPasswordReset(userId: "${NOBODY}") { user { id } } }`,
    resetTwoFactor: `mutation { resetTwoFactor(userId: "${NOBODY}") { user { id } } }`,
    createServiceToken:
      'mutation { createServiceToken(input: { name: "x", scopes: [KIOSK], expiresAt: "2099-01-01T00:00:00Z" }) { token } }',
    revokeServiceToken: `mutation { revokeServiceToken(id: "${NOBODY}") { serviceToken { id } } }`,
  };

  it('is nobody, and that is no error', async () => {
    const { status, data, errors } = await app.graphql('{ viewer { roles } }');
    expect([status, data, errors]).toEqual([200, { viewer: null }, undefined]);
  });

  it.each(Object.entries(calls))('gets UNAUTHENTICATED from %s', async (name, query) => {
    const { data, errors } = await app.graphql(query);
    expect(Object.values(data)).toEqual([null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([[[name], 'UNAUTHENTICATED']]);
  });

  it('was tried on every root field', () => {
    const typeDefs = readSchema(new URL('./schema/', import.meta.url));
    const schema = buildSchema(roomSdl({ typeDefs }), { assumeValidSDL: true });
    const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(fields.sort()).toEqual(['viewer', 'loginOptions', 'rateLimit', ...Object.keys(calls)].sort());
  });
});
