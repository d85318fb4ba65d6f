import { createRequire } from 'node:module';
import { useApp } from '@sar/testing/app';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readManifest } from './manifest.ts';
import { warmPlans } from './warm.ts';

/** The planner that the gateway loads; it is watched, not replaced. */
const { QueryPlanner } = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'))('@apollo/query-planner') as {
  QueryPlanner: { prototype: { buildQueryPlan(operation: { name?: string }): unknown } };
};

describe('warm plans', () => {
  const app = useApp('local', { TRUSTED_DOCUMENTS: 'true' });
  const planning = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  afterAll(() => planning.mockRestore());
  /** The names of what was planned in one test or another: a spy forgets between two. */
  const planned = new Set<string | undefined>();
  const note = () => {
    for (const [{ name }] of planning.mock.calls) planned.add(name);
  };
  const post = (payload: object, token?: string) =>
    app.door.inject({ method: 'POST', url: '/graphql', payload, headers: token ? { authorization: `Bearer ${token}` } : {} });

  it('are ended when the process stops', async () => {
    expect(await warmPlans(app.apollo, () => true)).toBe(0);
    expect(planning).not.toHaveBeenCalled();
  });

  it('leave a turn between two for whoever asks meanwhile', async () => {
    let over = false;
    const warming = warmPlans(app.apollo, () => over);
    await post({ documentId: readManifest()[0]?.id });
    over = true;
    expect(await warming).toBeLessThan(readManifest().length);
    note();
  });

  it('are one for every document of the manifest, and no room is asked for them', async () => {
    app.asked.length = 0;
    expect(await warmPlans(app.apollo, () => false)).toBe(readManifest().length);
    expect(app.asked).toEqual([]);
    // Also what asks for variables, though nobody gave any.
    note();
    expect([...planned].sort()).toEqual(
      readManifest()
        .map(({ name }) => name)
        .sort(),
    );
    planning.mockClear();
    expect(await warmPlans(app.apollo, () => false)).toBe(readManifest().length);
    expect(planning).not.toHaveBeenCalled();
  });

  it('are those that the front end uses, however it names its documents; what a developer asks is planned when it is asked', async () => {
    planning.mockClear();
    const token = await app.as('EMPLOYEE');
    for (const { id, name, body } of readManifest().filter(({ type }) => type === 'query')) {
      const answers = new Set<string>();
      for (const payload of [{ documentId: id }, { documentId: id, operationName: name }, { query: body }])
        answers.add((await post(payload, token)).body);
      expect([name, ...answers]).toHaveLength(2);
    }
    expect(planning).not.toHaveBeenCalled();
    await post({ query: '{ directions { name } }' }, await app.as('DEVELOPER'));
    expect(planning).toHaveBeenCalledTimes(1);
  });
});
