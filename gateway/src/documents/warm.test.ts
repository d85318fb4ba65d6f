import { createRequire } from 'node:module';
import { useApp } from '@sar/testing/app';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { readManifest } from './manifest.ts';
import { warmPlans } from './warm.ts';

/** The planner that the gateway loads; it is watched, not replaced. */
const { QueryPlanner } = createRequire(createRequire(import.meta.url).resolve('@apollo/gateway'))('@apollo/query-planner') as {
  QueryPlanner: { prototype: { buildQueryPlan(): unknown } };
};

describe('warm plans', () => {
  const app = useApp('local', { TRUSTED_DOCUMENTS: 'true' });
  const planning = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  afterAll(() => planning.mockRestore());
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
  });

  it('are one for every document of the manifest, and no room is asked for them', async () => {
    app.asked.length = 0;
    planning.mockClear();
    expect(await warmPlans(app.apollo, () => false)).toBe(readManifest().length);
    expect(app.asked).toEqual([]);
    planning.mockClear();
    expect(await warmPlans(app.apollo, () => false)).toBe(readManifest().length);
    expect(planning).not.toHaveBeenCalled();
  });

  it('are those that the front end uses, however it names its documents; what a developer asks is planned when it is asked', async () => {
    planning.mockClear();
    const token = await app.as('EMPLOYEE');
    for (const { id, name, body } of readManifest().filter(({ type }) => type === 'query'))
      for (const payload of [{ documentId: id }, { documentId: id, operationName: name }, { query: body }]) await post(payload, token);
    expect(planning).not.toHaveBeenCalled();
    await post({ query: '{ directions { name } }' }, await app.as('DEVELOPER'));
    expect(planning).toHaveBeenCalledTimes(1);
  });
});
