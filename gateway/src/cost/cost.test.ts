import { PASSING_LIMITS } from '@sar/limits/limits';
import { useApp } from '@sar/testing/app';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOUNDS } from '../bounds/bounds.ts';

describe.each(['local', 'split'] as const)('the cost of what is asked, %s form', (form) => {
  const app = useApp(form);
  beforeEach(() => {
    app.asked.length = 0;
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const headers = { authorization: `Bearer ${await app.as('EMPLOYEE')}` };
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    return { status: answer.statusCode, retryAfter: answer.headers['retry-after'], ...answer.json() };
  };
  const costOf = async (query: string, variables?: Record<string, unknown>) => (await ask(query, variables)).extensions.cost.requested;

  it.each([
    ['a value nothing', '{ __typename }', 0],
    ['an object one', '{ loginOptions { google } }', 1],
    ['an object within one more', '{ viewer { id user { id } } }', 2],
    ['a page itself, and what it may have', '{ articles(first: 7) { nodes { id } } }', 8],
    ['a page as many as it has unless told', '{ articles { nodes { id } } }', 21],
    ['what is below as often as there is something above', '{ articles(first: 7) { nodes { author { id } } } }', 15],
    ['its count and where it ends no more', '{ articles(first: 7) { totalCount pageInfo { endCursor } } }', 1],
    ['no less than a page of one', '{ articles(first: -1000) { nodes { id } } directions { id } }', 32],
    ['no more than the largest page', '{ articles(first: 1000000) { nodes { id } } }', 101],
    ['each name again', '{ a: articles(first: 7) { nodes { id } } b: articles(first: 7) { nodes { id } } }', 16],
    ['through fragments', '{ ...F } fragment F on Query { ... { articles(first: 7) { nodes { id } } } }', 8],
    ['a search by meaning a hundred', '{ askMai(question: "Qui ?") { status } }', 101],
    ['a write ten more, and a list in it ten', 'mutation { deleteArticles(ids: []) { userErrors { code } } }', 21],
    ['what is skipped nothing', '{ __typename articles(first: 7) @skip(if: true) { nodes { id } } }', 0],
  ])('counts %s', async (_what, query, cost) => {
    expect(await costOf(query)).toBe(cost);
  });

  it('counts what variables say, each time', async () => {
    const query =
      'query ($first: Int = 7, $with: Boolean = true) { articles(first: $first) { nodes { id author @include(if: $with) { id } } } }';
    const costs = [{}, { first: 3 }, { first: 9 }, { first: 3 }, { with: false }, { first: null }];
    expect(await Promise.all(costs.map((variables) => costOf(query, variables)))).toEqual([15, 7, 19, 7, 8, 201]);
    expect((await ask(query, { first: 'x' })).errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('D17: is bounded before anything is planned: a wide document that is right costs too much', async () => {
    const staff = 'nodes { manager { manager { directions { id } manager { directions { id } } } } directions { id } }';
    const wide = (first: number) => `{ a: employees(first: ${first}) { ${staff} } b: employees(first: ${first}) { ${staff} } }`;
    const { status, errors, extensions } = await ask(wide(100));
    expect([status, errors]).toEqual([
      400,
      [{ message: `Demande trop coûteuse : demandez ${BOUNDS.cost} objets au plus.`, extensions: { code: 'COST_LIMIT' } }],
    ]);
    expect(extensions.cost).toEqual({ requested: 2_602, limit: BOUNDS.cost });
    expect(app.asked).toEqual([]);
    expect((await ask(wide(10))).status).toBe(200);
  });

  it('is told with what is left, and what is left grows less by it', async () => {
    const query = '{ rateLimit { cost limit remaining resetAt } articles(first: 7) { nodes { id } } }';
    const [first, second] = [(await ask(query)).data.rateLimit, (await ask(query)).data.rateLimit];
    expect(first).toMatchObject({ cost: 9, limit: PASSING_LIMITS.COST.account.points });
    expect(second.remaining).toBe(first.remaining - 9);
    const wait = Date.parse(second.resetAt) - Date.now();
    expect([wait > 0, wait <= 60_000]).toEqual([true, true]);
    expect((await app.graphql('{ rateLimit { limit } }')).data.rateLimit.limit).toBe(PASSING_LIMITS.COST.address.points);
  });

  it('of a minute is bounded by account, and no room hears of what is too much', async () => {
    const viewer = { userId: 'c', employeeId: 'e', roles: ['EMPLOYEE' as const], scopes: [], directionIds: [], sessionId: 's' };
    const request = { viewer, requestId: 'essai' };
    await app.limits.countCost(request, PASSING_LIMITS.COST.account.points - 1);
    expect(await app.limits.countCost(request, 1)).toMatchObject({ remaining: 0 });
    await expect(app.limits.countCost(request, 1)).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED', http: { status: 429 } } });
    expect(await app.limits.countCost({ ...request, viewer: { ...viewer, userId: 'd' } }, 1)).toMatchObject({ cost: 1 });
  });
});
