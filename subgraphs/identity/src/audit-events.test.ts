import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { beforeAll, describe, expect, it } from 'vitest';
import { audit as record } from './services/audit.ts';
import { AUDIT_KINDS } from './tables.ts';

const app = useApp();
const db = () => app.house.dependencies.db;
const idOf = (role: Role) => demoId('user', readDemoAccounts().find((one) => one.role === role)?.email ?? '');
const NOTHING = '00000000-0000-4000-8000-000000000000';

const EVENTS = `query ($first: Int, $after: String, $kind: AuditEventKind, $actorUserId: ID, $subjectUserId: ID, $from: DateTime, $to: DateTime) {
  auditEvents(first: $first, after: $after, kind: $kind, actorUserId: $actorUserId, subjectUserId: $subjectUserId, from: $from, to: $to) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { id position at kind kindLabel requestId data { name value } actor { id employee { fullName } } subject { id employee { fullName } } } } }`;
const read = async (variables: Record<string, unknown> = {}) => {
  const { data, errors } = await app.graphql(EVENTS, { token: await app.as('ADMINISTRATOR'), variables });
  expect(errors).toBeUndefined();
  return data.auditEvents;
};
const from = { userId: idOf('HR'), requestId: 'essai', address: '203.0.113.7' };
const add = (...events: Parameters<typeof record>[2][]) => db().transaction((tx) => record(tx, from, ...events));

beforeAll(async () => {
  await app.as('ADMINISTRATOR');
});

describe('the audit log', () => {
  it('is read by administrators, and by nobody else', async () => {
    const ask = async (role?: Role) =>
      (await app.graphql('{ auditEvents { totalCount } }', role ? { token: await app.as(role) } : {})).errors?.[0]?.extensions.code;
    expect(await ask()).toBe('UNAUTHENTICATED');
    for (const role of ROLES) expect([role, await ask(role)]).toEqual([role, role === 'ADMINISTRATOR' ? undefined : 'FORBIDDEN']);
  });

  it('tells an event in French, with who did it and to whom', async () => {
    await add({
      kind: 'ROLE_GRANTED',
      subjectId: idOf('HSE'),
      data: { role: 'HR', endsAt: '2027-03-02T08:05:00.000Z', heldBefore: true, endedBefore: null },
    });
    const [event] = (await read({ first: 1 })).nodes;
    expect(event).toEqual({
      id: String(event.position),
      position: event.position,
      at: event.at,
      kind: 'ROLE_GRANTED',
      kindLabel: 'Rôle accordé',
      requestId: 'essai',
      actor: { id: idOf('HR'), employee: { fullName: 'Dior Tendeng' } },
      subject: { id: idOf('HSE'), employee: { fullName: 'Cheikh Badiane' } },
      data: [
        { name: 'Rôle', value: 'Ressources humaines' },
        { name: 'Fin du rôle', value: '2 mars 2027 à 08:05:00' },
        { name: 'Déjà accordé', value: 'oui' },
        { name: 'Fin précédente', value: 'sans fin' },
        { name: 'Adresse', value: '203.0.113.7' },
      ],
    });
    expect(Math.abs(Date.now() - Date.parse(event.at))).toBeLessThan(60_000);
  });

  it('gives text from outside back as it came, as text', async () => {
    const hostile = 'a\r\n\u001b[31mADMIN "}]\u202e\0';
    await add({ kind: 'SIGN_IN_FAILED', subjectId: null, data: { userAgent: hostile } });
    const [event] = (await read({ first: 1 })).nodes;
    expect([event.actor.id, event.subject, event.data]).toEqual([
      idOf('HR'),
      null,
      [
        { name: 'Navigateur ou programme', value: hostile },
        { name: 'Adresse', value: '203.0.113.7' },
      ],
    ]);
  });

  it('has a French label for every kind', async () => {
    await add(...AUDIT_KINDS.map((kind) => ({ kind, subjectId: null })));
    const { nodes } = await read({ first: AUDIT_KINDS.length });
    expect(nodes.map(({ kind }: { kind: string }) => kind).reverse()).toEqual(AUDIT_KINDS);
    const labels = nodes.map(({ kindLabel }: { kindLabel: string }) => kindLabel);
    expect(new Set(labels).size).toBe(AUDIT_KINDS.length);
    expect(labels).not.toContain('');
  });

  it('is read page by page, the latest first, each row once, also while rows are added', async () => {
    const { totalCount } = await read({ first: 1 });
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof read>> = await read({ first: 100, after });
      if (!after) await add({ kind: 'SIGN_OUT', subjectId: null });
      seen.push(...page.nodes.map(({ position }: { position: number }) => position));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(Array.from({ length: totalCount }, (_, index) => totalCount - index));
  });

  it('is filtered by kind, by who did it, by whom it is about and by time, together too', async () => {
    const start = (await read({ first: 1 })).nodes[0].at;
    // The log keeps milliseconds: what is to be later must be a millisecond later.
    while (new Date().toISOString() <= start) await new Promise((resolve) => setTimeout(resolve, 1));
    await add({ kind: 'TOKEN_CREATED', subjectId: idOf('DEVELOPER') });
    const [{ at, position }] = (await read({ first: 1 })).nodes;
    const later = new Date(Date.parse(at) + 1).toISOString();
    const positions = async (variables: Record<string, unknown>) => {
      const { nodes, totalCount } = await read({ first: 100, ...variables });
      expect(nodes).toHaveLength(Math.min(totalCount, 100));
      return nodes.map((node: { position: number }) => node.position);
    };
    const isHere = async (variables: Record<string, unknown>) => (await positions(variables)).includes(position);
    expect(await positions({ from: at, to: later })).toEqual([position]);
    expect(await isHere({ from: later })).toBe(false);
    expect(await isHere({ to: at })).toBe(false);
    expect(await isHere({ to: later })).toBe(true);
    expect(await isHere({ kind: 'TOKEN_CREATED' })).toBe(true);
    expect(await isHere({ kind: 'TOKEN_REVOKED' })).toBe(false);
    expect(await isHere({ actorUserId: idOf('HR') })).toBe(true);
    expect(await isHere({ actorUserId: idOf('DEVELOPER') })).toBe(false);
    expect(await isHere({ subjectUserId: idOf('DEVELOPER') })).toBe(true);
    expect(await isHere({ subjectUserId: idOf('HR') })).toBe(false);
    const all = { kind: 'TOKEN_CREATED', actorUserId: idOf('HR'), subjectUserId: idOf('DEVELOPER'), from: at, to: later };
    expect(await positions(all)).toEqual([position]);
    for (const nobody of [NOTHING, 'pas-un-compte', "'"]) {
      expect(await positions({ actorUserId: nobody })).toEqual([]);
      expect(await positions({ subjectUserId: nobody })).toEqual([]);
    }
  });

  it('refuses a page of 0 or 101, and the cursor of another list', async () => {
    const token = await app.as('ADMINISTRATOR');
    const { data } = await app.graphql('{ users(first: 1) { pageInfo { endCursor } } }', { token });
    for (const variables of [{ first: 0 }, { first: 101 }, { after: data.users.pageInfo.endCursor }])
      expect((await app.graphql(EVENTS, { token, variables })).errors?.map(({ extensions }) => extensions.code)).toEqual([
        'BAD_USER_INPUT',
      ]);
  });

  it('costs the same statements for a page of 2 and of 100', async () => {
    const cost = (first: number) => countStatements(app.house, () => read({ first }));
    const [short, long] = [await cost(2), await cost(100)];
    expect([short, long]).toEqual([short, short]);
    expect(short).toBeLessThanOrEqual(5);
  });
});
