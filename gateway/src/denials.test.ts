import { pino } from 'pino';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { collectDenials } from './denials.ts';
import type { GatewayContext, RoomConnection } from './sources.ts';

const MINUTE = 60_000;
const START = Date.parse('2026-01-31T08:00:00.000Z');
const USER = '00000000-0000-4000-8000-00000000000a';
const viewer = (userId = USER) => ({ userId, employeeId: 'e', roles: ['EMPLOYEE'] as const, scopes: [], directionIds: [], sessionId: 's' });
const anonymous = (address: string): GatewayContext => ({ viewer: null, requestId: 'r', address });

interface Report {
  readonly field: string | null;
  readonly count: number;
}

describe('refused accesses', () => {
  let batches: Report[][];
  let clock: number;
  let take: () => Promise<Response>;
  const answer = () => Promise.resolve(new Response(null, { status: 204 }));
  /** Identity as far as the gateway sees it: a route that takes a batch, or does not. */
  const identity = {
    async call(route: Request) {
      const { denials } = (await route.json()) as { denials: Report[] };
      const response = await take();
      if (response.ok) batches.push(denials);
      return response;
    },
  } as unknown as RoomConnection;
  const collect = () => collectDenials(identity, pino({ level: 'silent' }), () => clock);
  const counts = () => batches.map((batch) => batch.map(({ field, count }) => [field, count]));

  beforeEach(() => {
    batches = [];
    clock = START;
    take = answer;
  });

  it('C06: of one sort are one report, that says who, from where, what and how often', async () => {
    const denials = collect();
    for (const requestId of ['first', 'second']) {
      denials.record({ viewer: viewer(), requestId, address: '203.0.113.7' }, 'Query.users', 'FORBIDDEN');
      clock += 1_000;
    }
    await denials.flush();
    const report = {
      actorId: USER,
      address: '203.0.113.0/24',
      field: 'Query.users',
      code: 'FORBIDDEN',
      requestId: 'first',
      count: 2,
      firstAt: '2026-01-31T08:00:00.000Z',
      lastAt: '2026-01-31T08:00:01.000Z',
    };
    expect(batches).toEqual([[report]]);
  });

  it('are told apart by who, what and code; nobody signed in is told by the block of the address', async () => {
    const denials = collect();
    denials.record({ viewer: viewer(), requestId: 'r', address: '203.0.113.7' }, 'Query.users', 'FORBIDDEN');
    denials.record({ viewer: viewer(), requestId: 'r', address: '198.51.100.1' }, 'Query.users', 'FORBIDDEN');
    denials.record({ viewer: viewer('00000000-0000-4000-8000-00000000000b'), requestId: 'r' }, 'Query.users', 'FORBIDDEN');
    denials.record({ viewer: viewer(), requestId: 'r' }, 'Query.auditEvents', 'FORBIDDEN');
    denials.record({ viewer: viewer(), requestId: 'r' }, 'Query.users', 'UNAUTHENTICATED');
    for (const address of ['203.0.113.7', '203.0.113.250', '203.0.114.7']) denials.record(anonymous(address), 'Query.users', 'FORBIDDEN');
    await denials.flush();
    expect(counts()[0]?.map(([, count]) => count)).toEqual([2, 1, 1, 1, 2, 1]);
  });

  it('are written at once the first time, then once a minute, then at once again after a quiet one', async () => {
    const denials = collect();
    const record = () => denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
    record();
    await denials.flush();
    for (let second = 0; second < 59; second++) {
      record();
      clock += 1_000;
      await denials.flush();
    }
    expect(counts()).toEqual([[['Query.users', 1]]]);
    clock = START + MINUTE;
    await denials.flush();
    expect(counts()).toEqual([[['Query.users', 1]], [['Query.users', 59]]]);
    clock += MINUTE;
    await denials.flush();
    expect(batches).toHaveLength(2);
    record();
    await denials.flush();
    expect(counts()[2]).toEqual([['Query.users', 1]]);
  });

  it('are kept when identity does not take them, and lose and repeat none', async () => {
    const denials = collect();
    const record = () => denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
    for (const refuse of [() => Promise.reject(new Error('down')), () => Promise.resolve(new Response('', { status: 500 }))]) {
      take = async () => {
        clock += 1_000;
        record();
        return refuse();
      };
      record();
      await denials.flush();
    }
    expect(batches).toEqual([]);
    take = answer;
    await denials.flush();
    await denials.flush(true);
    expect(counts()).toEqual([[['Query.users', 4]]]);
    expect(batches[0]?.[0]).toMatchObject({ firstAt: new Date(START).toISOString() });
  });

  it('of more than 200 sorts are counted, not told apart, until there is room again', async () => {
    const denials = collect();
    for (let block = 0; block < 1_000; block++) denials.record(anonymous(`10.${block >> 8}.${block & 255}.1`), 'Query.users', 'FORBIDDEN');
    await denials.flush();
    expect(batches[0]).toHaveLength(201);
    expect(batches[0]?.at(-1)).toMatchObject({ actorId: null, address: null, field: null, code: null, count: 800 });
    denials.record(anonymous('10.0.0.1'), 'Query.users', 'FORBIDDEN');
    denials.record(anonymous('192.0.2.1'), 'Query.users', 'FORBIDDEN');
    clock += MINUTE;
    await denials.flush();
    expect(counts()[1]).toEqual([
      ['Query.users', 1],
      [null, 1],
    ]);
    clock += MINUTE;
    await denials.flush();
    denials.record(anonymous('192.0.2.1'), 'Query.users', 'FORBIDDEN');
    await denials.flush();
    expect(counts()[2]).toEqual([['Query.users', 1]]);
  });

  it('are all handed over at the stop, quiet minute or not', async () => {
    const denials = collect();
    denials.start();
    denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
    await denials.flush();
    denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
    await denials.stop();
    expect(counts()).toEqual([[['Query.users', 1]], [['Query.users', 1]]]);
  });

  it('are handed over every five seconds until the stop', async () => {
    vi.useFakeTimers();
    try {
      const denials = collect();
      denials.start();
      denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
      await vi.advanceTimersByTimeAsync(4_999);
      expect(batches).toEqual([]);
      await vi.advanceTimersByTimeAsync(1);
      expect(batches).toHaveLength(1);
      await denials.stop();
      denials.record(anonymous('203.0.113.8'), 'Mutation.grantRole', 'FORBIDDEN');
      await vi.advanceTimersByTimeAsync(60_000);
      expect(batches).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('do not hold up a stop when identity hangs', async () => {
    vi.useFakeTimers();
    try {
      const denials = collect();
      take = () => new Promise(() => {});
      denials.record(anonymous('203.0.113.7'), 'Query.users', 'FORBIDDEN');
      const stopped = denials.stop().then(() => 'stopped');
      await vi.advanceTimersByTimeAsync(3_000);
      expect(await Promise.race([stopped, Promise.resolve('still waiting')])).toBe('stopped');
    } finally {
      vi.useRealTimers();
    }
  });
});
