import { createRequire } from 'node:module';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BOUNDS } from '../bounds/bounds.ts';
import { createApollo } from '../gateway.ts';
import { compiledPlans } from '../plan/compiled.ts';
import type { RoomConnection } from '../sources.ts';
import { ROOM_NAMES } from '../subgraphs.ts';
import { readManifest } from './manifest.ts';

/** The planner that the gateway loads; it is watched, not replaced. */
const { QueryPlanner } = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'))('@apollo/query-planner') as {
  QueryPlanner: { prototype: { buildQueryPlan(operation: { name?: string }): unknown } };
};
const connections = ROOM_NAMES.map((name) => ({ name, execute: async () => ({ data: {} }) }) as unknown as RoomConnection);
const limits = { countCost: async () => undefined, countOperations: async () => {} };

describe('what is kept of a document that anybody may make up', () => {
  const planning = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  const bounds = { ...BOUNDS };
  const documents = 20;
  beforeEach(() => {
    planning.mockClear();
    Object.assign(BOUNDS, { documents });
  });
  afterEach(() => void Object.assign(BOUNDS, bounds));
  afterAll(() => planning.mockRestore());

  /** Asks for one, for so many others, and for the one again. @returns how often it was planned, and how often its plan compiled. */
  async function askAround(others: number): Promise<[planned: number, compiled: number]> {
    const compiled: unknown[] = [];
    const apollo = await createApollo(connections, pino({ level: 'silent' }), true, { record() {} }, limits, (rooms, tell) => {
      const { learn, answer } = compiledPlans(rooms, tell);
      return {
        answer,
        learn(plan) {
          compiled.push(plan.operationContext.operation.name?.value);
          learn(plan);
        },
      };
    });
    const ask = (query: string) => apollo.executeOperation({ query }, { contextValue: { viewer: null, requestId: 'essai' } });
    await ask('query Again { directions { name } }');
    for (let rank = 0; rank < others; rank++) await ask(`query Other { a${rank}: directions { name } }`);
    await ask('query Again { directions { name } }');
    await apollo.stop();
    const again = (name: unknown) => name === 'Again';
    return [planning.mock.calls.map(([{ name }]) => name).filter(again).length, compiled.filter(again).length];
  }

  it('is there when it is asked for again', async () => {
    expect(await askAround(documents - 1)).toEqual([1, 1]);
  });

  it('D09: is thrown away after so many others: first the document with its compiled plan', async () => {
    expect(await askAround(documents)).toEqual([1, 2]);
  });

  it('D09: and, once plans take so much, the plan too', async () => {
    Object.assign(BOUNDS, { planMegabytes: 1 / 256 });
    expect(await askAround(documents)).toEqual([2, 2]);
  });

  it('leaves room for what the front end asks, and for half as much of others', () => {
    expect(bounds.documents).toBeGreaterThanOrEqual(1.5 * readManifest().length);
  });
});
