import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { describe, expect, it } from 'vitest';
import { safetyEvents } from './tables-safety.ts';

const LIST = `query ($first: Int, $after: String, $scope: SafetyScope, $severity: SafetySeverity, $from: Date, $to: Date) {
  safetyEvents(first: $first, after: $after, scope: $scope, severity: $severity, from: $from, to: $to) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id scope scopeLabel severity severityLabel occurredAt kind location } } }`;

interface Event {
  id: string;
  scope: string;
  severity: string;
  occurredAt: string;
}

describe('reading the safety register', () => {
  const app = useApp();
  const list = async (variables: Record<string, unknown>) => {
    const { data, errors } = await app.graphql(LIST, { token: await app.as('EMPLOYEE'), variables });
    expect(errors).toBeUndefined();
    return data.safetyEvents as { totalCount: number; nodes: Event[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  };
  async function walk(first: number, between?: () => Promise<unknown>): Promise<Event[]> {
    const seen: Event[] = [];
    for (let after: string | null = null, page = 0; ; page++) {
      const { nodes, pageInfo } = await list({ first, after });
      seen.push(...nodes);
      if (page === 0) await between?.();
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
    }
  }
  const insert = async (occurredAt: string): Promise<string> => {
    const facts = { scope: 'SAR', severity: 'NEAR_MISS', kind: 'Essai', description: 'Essai.', declaredById: crypto.randomUUID() } as const;
    const [row] = await app.house.database.db
      .insert(safetyEvents)
      .values({ ...facts, occurredAt: new Date(occurredAt) })
      .returning();
    return row?.id as string;
  };
  let known: Promise<Event[]> | undefined;
  /** As they were when first asked for. */
  const everything = () => (known ??= walk(100));

  it.each([1, 7, 100])('gives every event exactly once, the latest first, %i at a time', async (first) => {
    const seen = await walk(first);
    expect(seen).toEqual(await everything());
    expect(seen).toHaveLength((await list({ first: 1 })).totalCount);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const moments = seen.map(({ occurredAt }) => occurredAt);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it('limits to a population and to a gravity, named in French', async () => {
    const labels = {
      scope: { SAR: 'Personnel SAR', EE: 'Entreprises extérieures' },
      severity: { LOST_TIME: 'Avec arrêt', FIRST_AID: 'Soin' },
    };
    for (const [field, values] of Object.entries(labels)) {
      for (const [value, label] of Object.entries(values)) {
        const { totalCount, nodes } = await list({ first: 100, [field]: value });
        expect(nodes).toEqual((await everything()).filter((event) => event[field as 'scope' | 'severity'] === value));
        expect(nodes.length).toBeGreaterThan(0);
        expect(totalCount).toBe(nodes.length);
        expect(new Set(nodes.map((node) => node[`${field}Label` as 'scope']))).toEqual(new Set([label]));
      }
    }
    const both = await list({ first: 100, scope: 'EE', severity: 'NEAR_MISS' });
    expect(both.nodes).toEqual((await everything()).filter(({ scope, severity }) => scope === 'EE' && severity === 'NEAR_MISS'));
  });

  it('limits to days, the first and the last included', async () => {
    const moments = ['2001-03-04T23:59:59.999Z', '2001-03-05T00:00:00Z', '2001-03-07T23:59:59.999Z', '2001-03-08T00:00:00Z'];
    const [before, first, last, after] = await Promise.all(moments.map(insert));
    const found = async (variables: Record<string, unknown>) => (await list({ first: 100, ...variables })).nodes.map(({ id }) => id);
    expect(await found({ from: '2001-03-05', to: '2001-03-07' })).toEqual([last, first]);
    expect(await found({ to: '2001-03-07' })).toEqual([last, first, before]);
    expect((await found({ from: '2001-03-05', to: '2002-01-01' })).slice(0, 3)).toEqual([after, last, first]);
    expect(await found({ from: '2001-03-07', to: '2001-03-05' })).toEqual([]);
    expect(await found({ from: '9999-12-31', to: '9999-12-31' })).toEqual([]);
  });

  it('gives every event exactly once while others appear on both sides of the cursor, and twins', async () => {
    const before = (await walk(100)).map(({ id }) => id);
    const late: string[] = [];
    const seen = await walk(5, async () => {
      await insert(new Date().toISOString());
      late.push(await insert('2000-01-01T00:00:00Z'), await insert('2000-01-01T00:00:00Z'));
    });
    expect(seen.map(({ id }) => id)).toEqual([...before, ...late.sort().reverse()]);
  });

  it('costs one statement a list, one for all histories, and counts only when asked', async () => {
    const cost = async (fields: string, first: number) => {
      const query = `query ($first: Int) { safetyEvents(first: $first) { ${fields} } }`;
      const send = async () => app.graphql(query, { token: await app.as('HSE'), variables: { first } });
      expect((await send()).errors).toBeUndefined();
      return countStatements(app.house, send);
    };
    const plain = await cost('nodes { id }', 5);
    expect(await cost('nodes { id scopeLabel severityLabel kind description location daysLost }', 50)).toBe(plain);
    expect(await cost('nodes { changes { reason before { kind } } }', 5)).toBe(plain + 1);
    expect(await cost('nodes { changes { reason before { kind } } }', 50)).toBe(plain + 1);
    expect(await cost('nodes { declaredBy { fullName } }', 50)).toBe(plain + 1);
    expect(await cost('totalCount nodes { id }', 5)).toBe(plain + 1);
  });

  it('refuses a page outside 1 to 100 and the cursor of another list', async () => {
    const token = await app.as('EMPLOYEE');
    const { data } = await app.graphql('{ articles(first: 3) { pageInfo { endCursor } } }', { token });
    for (const variables of [{ first: 0 }, { first: 101 }, { after: data.articles.pageInfo.endCursor }]) {
      const { errors } = await app.graphql(LIST, { token, variables });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});
