import type { Role } from '@sar/subgraph-kit/viewer';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { followReference } from '@sar/testing/reference';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SafetySeverity } from './generated/schema.ts';
import { safetyEvents } from './tables-safety.ts';

const OFFICERS: Role[] = ['HSE', 'ADMINISTRATOR'];
const OTHERS = ROLES.filter((role) => !OFFICERS.includes(role));
const SEVERITIES: SafetySeverity[] = ['FATAL', 'LOST_TIME', 'NO_LOST_TIME', 'FIRST_AID', 'NEAR_MISS'];
const DAY = '2003-05-06';
const STORY = 'Ce qui est arrivé à une personne.';
/** Ways to the events of that day and, for the last, to the last accident. */
const PATHS: Record<string, (fields: string, id: string) => string> = {
  'safetyEvents.nodes': (fields) => `{ safetyEvents(from: "${DAY}", to: "${DAY}") { nodes { id ${fields} } } }`,
  'safetyEvents.edges.node': (fields) => `{ safetyEvents(from: "${DAY}", to: "${DAY}") { edges { node { id ${fields} } } } }`,
  safetyEvent: (fields, id) => `{ safetyEvent(id: "${id}") { id ${fields} } }`,
  'safety.lastAccident': (fields) => `{ safety { lastAccident { id ${fields} } sar { lastAccident { id ${fields} } } } }`,
};

describe('what of the safety register whom it is shown to', () => {
  const app = useApp();
  const ids = {} as Record<SafetySeverity | 'withdrawn', string>;
  const insert = async (severity: SafetySeverity, withdrawnAt: Date | null = null): Promise<string> => {
    const occurredAt = new Date(`${DAY}T12:00:00Z`);
    const facts = { scope: 'SAR' as const, severity, occurredAt, kind: 'Essai', description: STORY, declaredById: crypto.randomUUID() };
    const daysLost = severity === 'LOST_TIME' ? 9 : null;
    const [row] = await app.house.database.db
      .insert(safetyEvents)
      .values({ ...facts, daysLost, withdrawnAt })
      .returning();
    return row?.id as string;
  };
  const ask = async (query: string, role: Role) => app.graphql(query, { token: await app.as(role) });
  beforeAll(async () => {
    for (const severity of SEVERITIES) ids[severity] = await insert(severity);
    ids.withdrawn = await insert('NEAR_MISS', new Date());
  });

  it.each(OTHERS)('%s reads the account of a near miss and of nothing worse', async (role) => {
    const { data, errors } = await ask(`{ safetyEvents(from: "${DAY}", to: "${DAY}") { nodes { severity description } } }`, role);
    expect(errors).toBeUndefined();
    const told = Object.fromEntries(data.safetyEvents.nodes.map((node: { severity: string; description: string }) => Object.values(node)));
    expect(told).toEqual({ FATAL: null, LOST_TIME: null, NO_LOST_TIME: null, FIRST_AID: null, NEAR_MISS: STORY });
  });

  it.each(OFFICERS)('%s reads every account, and all that is kept of it', async (role) => {
    for (const query of Object.values(PATHS)) {
      const { data, errors } = await ask(query('description daysLost declaredBy { id } changes { reason }', ids.LOST_TIME), role);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data)).not.toContain('"description":null');
    }
    const { data } = await ask(PATHS['safetyEvent']?.('daysLost', ids.LOST_TIME) ?? '', role);
    expect(data.safetyEvent.daysLost).toBe(9);
  });

  it.each(Object.entries(PATHS))('Z02: the account of an accident is on no path: %s', async (_path, query) => {
    const { data, errors } = await ask(query('severity description', ids.FATAL), 'EMPLOYEE');
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('"description":null');
    expect(JSON.stringify(data).replaceAll(/"NEAR_MISS","description":"[^"]+"/g, '')).not.toMatch(/"description":"/);
  });

  const SECRETS = { daysLost: 'daysLost', declaredBy: 'declaredBy { id }', changes: 'changes { reason before { description } }' };
  describe.each(Object.entries(SECRETS))('SafetyEvent.%s', (name, secret) => {
    it.each(Object.entries(PATHS))('Z02: is FORBIDDEN to an employee by %s, where the rest is answered', async (_path, query) => {
      const { data, errors } = await ask(query(secret, ids.LOST_TIME), 'EMPLOYEE');
      expect(new Set(errors?.map(({ extensions, path }) => `${extensions.code} ${path?.at(-1)}`))).toEqual(new Set([`FORBIDDEN ${name}`]));
      expect(JSON.stringify(data)).toContain(`"${name}":null`);
      expect(JSON.stringify(data)).not.toMatch(new RegExp(`"${name}":[^n]`));
    });

    it.each(OTHERS)('is FORBIDDEN to %s', async (role) => {
      const { errors } = await ask(`{ safetyEvent(id: "${ids.LOST_TIME}") { ${secret} } }`, role);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    });
  });

  it.each(OTHERS)('a withdrawn event is not there for %s', async (role) => {
    const query = `{ safetyEvents(from: "${DAY}", to: "${DAY}", includeWithdrawn: true) { totalCount nodes { id } } safetyEvent(id: "${ids.withdrawn}") { id } }`;
    const { data, errors } = await ask(query, role);
    expect(errors).toBeUndefined();
    expect(data.safetyEvent).toBeNull();
    expect([data.safetyEvents.totalCount, data.safetyEvents.nodes.length]).toEqual([5, 5]);
    expect(data.safetyEvents.nodes).not.toContainEqual({ id: ids.withdrawn });
  });

  it.each(OFFICERS)('a withdrawn event is listed to %s who asks for it, and else not', async (role) => {
    const query = (argument: string) =>
      `{ safetyEvents(from: "${DAY}", to: "${DAY}" ${argument}) { totalCount nodes { id withdrawnAt } } }`;
    const { data: all } = await ask(query('includeWithdrawn: true'), role);
    expect([all.safetyEvents.totalCount, all.safetyEvents.nodes.length]).toEqual([6, 6]);
    expect(all.safetyEvents.nodes).toContainEqual({ id: ids.withdrawn, withdrawnAt: expect.stringMatching(/Z$/) });
    expect((await ask(query(''), role)).data.safetyEvents.totalCount).toBe(5);
    expect((await ask(`{ safetyEvent(id: "${ids.withdrawn}") { id } }`, role)).data.safetyEvent).toEqual({ id: ids.withdrawn });
  });

  it.each(['x', '0c2167d0-98fc-459d-bf60-d3ed8843b3bf'])('an event that never was is null: %s', async (id) => {
    expect((await ask(`{ safetyEvent(id: "${id}") { id } }`, 'HSE')).data.safetyEvent).toBeNull();
  });

  it('F04: a reference from another room shows no more', async () => {
    const follow = (id: string, role: Role | null, fields = 'kind description') =>
      followReference(app, 'dashboard', { __typename: 'SafetyEvent', id }, fields, role);
    expect(await follow(ids.NEAR_MISS, 'EMPLOYEE')).toEqual({ entity: { kind: 'Essai', description: STORY }, code: undefined });
    expect(await follow(ids.FATAL, 'EMPLOYEE')).toEqual({ entity: { kind: 'Essai', description: null }, code: undefined });
    expect(await follow(ids.withdrawn, 'EMPLOYEE')).toEqual({ entity: null, code: undefined });
    expect(await follow(ids.withdrawn, 'HSE', 'kind')).toEqual({ entity: { kind: 'Essai' }, code: undefined });
    expect(await follow(ids.LOST_TIME, 'EMPLOYEE', 'daysLost')).toEqual({ entity: { daysLost: null }, code: 'FORBIDDEN' });
    const anonymous = await follow(ids.NEAR_MISS, null);
    expect(anonymous.code).toBe('UNAUTHENTICATED');
    expect(JSON.stringify(anonymous.entity)).not.toContain('Essai');
  });
});
