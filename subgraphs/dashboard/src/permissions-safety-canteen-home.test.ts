import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

/** Nothing below the root is asked for, so that only the root's own rule can refuse. */
const READS = [
  '{ safety { __typename } }',
  '{ safetyEvents { totalCount } }',
  '{ safetyEvent(id: "x") { __typename } }',
  '{ canteenWeek { weekStart } }',
  '{ homeContent { __typename } }',
];
const SAFETY: Role[] = ['HSE', 'ADMINISTRATOR'];
const CANTEEN: Role[] = ['HR', 'COMMUNICATION', 'ADMINISTRATOR'];
const COMMUNICATION: Role[] = ['COMMUNICATION', 'ADMINISTRATOR'];
/** Inputs are refused or do nothing when the caller is not refused: an answer proves the right. */
const WRITES: [query: string, writers: Role[]][] = [
  ['{ safetyHours(year: 1999) { hours } }', SAFETY],
  [
    'mutation { declareSafetyEvent(input: { scope: SAR, severity: NEAR_MISS, occurredAt: "2999-01-01T00:00:00Z", kind: "k", description: "d" }) { userErrors { code } } }',
    SAFETY,
  ],
  ['mutation { correctSafetyEvent(input: { id: "x", reason: "Une raison." }) { userErrors { code } } }', SAFETY],
  ['mutation { withdrawSafetyEvent(id: "x", reason: "Une raison.") { userErrors { code } } }', SAFETY],
  ['mutation { saveSafetyHours(month: "2999-01-01", scope: SAR, hours: 1) { userErrors { code } } }', SAFETY],
  ['mutation { saveCanteenWeek(input: { weekStart: "2020-01-06", days: [] }) { userErrors { code } } }', CANTEEN],
  ['mutation { copyCanteenWeek(from: "2020-01-06", to: "2020-01-07") { userErrors { code } } }', CANTEEN],
  ['mutation { updateHomeContent(input: {}) { userErrors { code } } }', COMMUNICATION],
];

describe('who may do what with safety, the canteen and the home page', () => {
  const app = useApp();
  const codes = async (query: string, role?: Role) => {
    const { data, errors } = await app.graphql(query, role ? { token: await app.as(role) } : {});
    return { data, codes: errors?.map(({ extensions }) => extensions.code) };
  };

  it.each([...READS, ...WRITES.map(([query]) => query)])('an anonymous caller may not %s', async (query) => {
    const answer = await codes(query);
    expect(answer.codes).toEqual(['UNAUTHENTICATED']);
    expect(Object.values(answer.data ?? {}).filter(Boolean)).toEqual([]);
  });

  it.each(ROLES)('%s may read', async (role) => {
    for (const query of READS) expect((await codes(query, role)).codes).toBeUndefined();
  });

  describe.each(WRITES)('%s', (query, writers) => {
    it.each(writers)('is answered to %s', async (role) => {
      const answer = await codes(query, role);
      expect(answer.codes).toBeUndefined();
      expect(Object.values(answer.data)).not.toContain(null);
    });

    it.each(ROLES.filter((role) => !writers.includes(role)))('is refused to %s', async (role) => {
      const answer = await codes(query, role);
      expect([Object.values(answer.data), answer.codes]).toEqual([[null], ['FORBIDDEN']]);
    });
  });
});
