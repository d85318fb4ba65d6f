import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

interface Row {
  readonly who: string | null;
  readonly field: string;
  readonly code: string;
  readonly count: number;
}
const idOf = (role: Role) => demoId('user', readDemoAccounts().find((one) => one.role === role)?.email ?? '');
const EVENTS = `query ($after: String) { auditEvents(kind: DENIED, first: 100, after: $after) {
  pageInfo { hasNextPage endCursor } nodes { position actor { id } data { name value } } } }`;

describe.each(['local', 'split'] as const)('a refused access, %s form', (form) => {
  const app = useApp(form);
  let seen = 0;

  /** What the audit log has about refusals since the test began, as an administrator reads it. */
  async function denied(): Promise<Row[]> {
    await app.denials.flush(true);
    const rows: (Row & { position: number })[] = [];
    for (let after: string | null = null; ; ) {
      const { data } = await app.graphql(EVENTS, { token: await app.as('ADMINISTRATOR'), variables: { after } });
      for (const { position, actor, data: details } of data.auditEvents.nodes) {
        const told = Object.fromEntries(details.map(({ name, value }: { name: string; value: string }) => [name, value]));
        rows.push({ position, who: actor?.id ?? told['Adresse'], field: told['Objet'], code: told['Code'], count: Number(told['Nombre']) });
      }
      after = data.auditEvents.pageInfo.endCursor;
      if (!data.auditEvents.pageInfo.hasNextPage) break;
    }
    const fresh = rows.filter(({ position }) => position > seen).reverse();
    seen = Math.max(seen, ...rows.map(({ position }) => position));
    return fresh.map(({ position: _position, ...row }) => row);
  }
  const NOBODY = '127.0.0.0/24';

  beforeAll(async () => {
    for (const role of ['ADMINISTRATOR', 'EMPLOYEE', 'HSE'] as const) await app.as(role);
  });
  beforeEach(() => denied());

  it('of any room, at the root or below, is in the audit log by its field, whatever it was called', async () => {
    const token = await app.as('EMPLOYEE');
    for (const query of [
      '{ users { totalCount } }',
      '{ unpublishedArticles { totalCount } }',
      'mutation { createEmployee(input: { firstName: "A", lastName: "B", email: "a@b.sn", matricule: "X1", jobTitle: "Z" }) { userErrors { code } } }',
      '{ totallyHarmless: auditEvents { totalCount } }',
      '{ employees(first: 2, search: "Sonko") { nodes { user { harmless: suspendedAt } } } }',
      'query { ...Root } fragment Root on Query { people: employees(first: 1, search: "Sonko") { edges { node { ... on Employee { account: user { ...Secret } } } } } } fragment Secret on User { x: roles { role } }',
    ])
      expect((await app.graphql(query, { token })).errors?.[0]).toMatchObject({
        // Who reads it knows whom to ask.
        message: expect.stringMatching(/Demandez-le à l'administration .* ou au responsable de la rubrique\.$/),
        extensions: { code: 'FORBIDDEN' },
      });
    const by = { who: idOf('EMPLOYEE'), code: 'FORBIDDEN', count: 1 };
    expect(await denied()).toEqual(
      ['Query.users', 'Query.unpublishedArticles', 'Mutation.createEmployee', 'Query.auditEvents', 'User.suspendedAt', 'User.roles'].map(
        (field) => ({
          ...by,
          field,
        }),
      ),
    );
  });

  it('of somebody not signed in is counted under the block of the address', async () => {
    expect((await app.graphql('{ articles { totalCount } directions { name } }')).errors).toHaveLength(2);
    expect((await app.graphql('{ articles { totalCount } }')).errors).toHaveLength(1);
    // The two rooms answer at once, in either order.
    const rows = (await denied()).sort((one, other) => other.count - one.count);
    expect(rows).toEqual([
      { who: NOBODY, field: 'Query.articles', code: 'UNAUTHENTICATED', count: 2 },
      { who: NOBODY, field: 'Query.directions', code: 'UNAUTHENTICATED', count: 1 },
    ]);
  });

  it('counts once a request, though a list refuse a field for each of its rows', async () => {
    const query = '{ employees(first: 50, search: "SAR059") { nodes { user { id email } } } }';
    const { errors } = await app.graphql(query, { token: await app.as('EMPLOYEE') });
    expect(errors?.length).toBeGreaterThan(3);
    expect(await denied()).toEqual([{ who: idOf('EMPLOYEE'), field: 'User.email', code: 'FORBIDDEN', count: 1 }]);
  });

  it('is told from every other error, which the log has no word of', async () => {
    const token = await app.as('EMPLOYEE');
    const query = '{ articles(first: 0) { totalCount } users { totalCount } }';
    const { errors } = await app.graphql(query, { token });
    expect(errors?.map(({ extensions }) => extensions.code).sort()).toEqual(['BAD_USER_INPUT', 'FORBIDDEN']);
    expect(await denied()).toEqual([{ who: idOf('EMPLOYEE'), field: 'Query.users', code: 'FORBIDDEN', count: 1 }]);
  });

  it('outside GraphQL is in it by its route', async () => {
    expect((await app.graphql('{ viewer { roles } }', { token: 'x'.repeat(43) })).status).toBe(401);
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-site' };
    const foreign = await app.door.inject({ method: 'POST', url: '/demo/session?a=1', headers, payload: 'role=HSE' });
    expect(foreign.statusCode).toBe(403);
    expect(await denied()).toEqual([
      { who: NOBODY, field: 'POST /graphql', code: 'UNAUTHENTICATED', count: 1 },
      { who: NOBODY, field: 'POST /demo/session', code: 'FORBIDDEN', count: 1 },
    ]);
  });

  it('makes few rows of a flood, whose counts sum up to it', async () => {
    const tokens = [await app.as('EMPLOYEE'), await app.as('HSE'), null];
    for (let round = 0; round < 50; round++) {
      const wave = Array.from({ length: 10 }, (_, index) => {
        const token = tokens[index % 3];
        return app.graphql('{ users { totalCount } }', token ? { token } : {});
      });
      await Promise.all(wave);
      if (round === 20) await app.denials.flush();
    }
    const rows = await denied();
    expect(rows.length).toBeLessThanOrEqual(6);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    expect(new Set(rows.map(({ who }) => who))).toEqual(new Set([idOf('EMPLOYEE'), idOf('HSE'), NOBODY]));
  }, 60_000);

  it('is answered all the same while the audit log takes nothing, and written once it does', async () => {
    const { db } = app.house.dependencies;
    await db.execute(sql`alter table identity.audit rename to elsewhere`);
    const { errors } = await app.graphql('{ users { totalCount } }', { token: await app.as('HSE') });
    await app.denials.flush(true);
    await db.execute(sql`alter table identity.elsewhere rename to audit`);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await denied()).toEqual([{ who: idOf('HSE'), field: 'Query.users', code: 'FORBIDDEN', count: 1 }]);
  });
});
