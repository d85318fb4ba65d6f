import { executeRows } from '@sar/database/client';
import { type FactPayload, facts } from '@sar/events/facts';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { findViewer } from './services/viewer.ts';
import { employeeFacts } from './tables.ts';

type Fact = FactPayload<'directory.employee-changed'>;

const app = useApp();
const db = () => app.house.dependencies.db;
const employeeOf = (role: Role) => demoId('employee', readDemoAccounts().find((one) => one.role === role)?.email ?? '');

async function kept(employeeId: string) {
  const [row] = await db().select().from(employeeFacts).where(eq(employeeFacts.employeeId, employeeId));
  if (!row) throw new Error('nothing is kept');
  const { searchText: _made, ...fact } = row;
  return fact;
}

/** Publishes in one transaction and waits until every subscriber has it. */
async function publish(...payloads: Fact[]): Promise<void> {
  await db().transaction(async (tx) => {
    for (const payload of payloads) await app.house.facts.publish(tx, 'directory.employee-changed', payload);
  });
  await app.house.facts.drain();
}

/** The queue's jobs about a person: where they go and how they ended. */
const jobsAbout = (employeeId: string) =>
  executeRows<{ name: string; state: string }>(
    db(),
    sql`select name, state::text as state from events.job where data->>'employeeId' = ${employeeId} order by name`,
  );

describe('what the directory says of a person', () => {
  const write = async (query: string, variables: Record<string, unknown>) => {
    const { data } = await app.graphql(query, { token: await app.as('HR'), variables });
    expect(data.done.userErrors).toEqual([]);
  };

  it('A04: closes the door to who leaves for good, and lets in who comes back and signs in anew', async () => {
    const token = await app.as('EMPLOYEE');
    const knock = async () => (await app.graphql('{ viewer { roles } }', { token })).status;
    const query = 'mutation ($id: ID!, $active: Boolean!) { done: setEmployeeActive(id: $id, active: $active) { userErrors { code } } }';
    expect(await knock()).toBe(200);
    await write(query, { id: employeeOf('EMPLOYEE'), active: false });
    expect(await knock()).toBe(401);
    await write(query, { id: employeeOf('EMPLOYEE'), active: true });
    expect(await knock()).toBe(401);
    expect((await app.graphql('{ viewer { roles } }', { token: await app.session('EMPLOYEE') })).status).toBe(200);
  });

  it('A04: finds nobody behind a session that a departure left open', async () => {
    const token = await app.session('EMPLOYEE');
    const mark = (active: boolean) =>
      db()
        .update(employeeFacts)
        .set({ active })
        .where(eq(employeeFacts.employeeId, employeeOf('EMPLOYEE')));
    await mark(false);
    expect(await findViewer(db(), token, true)).toBeNull();
    await mark(true);
    expect(await findViewer(db(), token, true)).not.toBeNull();
  });

  it("reaches the viewer's directions", async () => {
    const token = await app.as('HSE');
    const { data } = await app.graphql('{ directions { id } }', { token });
    const [first, second, third] = data.directions.map(({ id }: { id: string }) => id);
    const query = 'mutation ($input: UpdateEmployeeInput!) { done: updateEmployee(input: $input) { userErrors { code } } }';
    const directionsOf = async () => [...((await findViewer(db(), token, true))?.directionIds ?? [])].sort();
    await write(query, { input: { id: employeeOf('HSE'), mainDirectionId: first, directionIds: [second] } });
    expect(await directionsOf()).toEqual([first, second].sort());
    await write(query, { input: { id: employeeOf('HSE'), mainDirectionId: third, directionIds: null } });
    expect(await directionsOf()).toEqual([third]);
    // Either alone, and each before its answer.
    for (const one of [first, second, first, second]) {
      await write(query, { input: { id: employeeOf('HSE'), directionIds: [one] } });
      expect(await directionsOf()).toEqual([one, third].sort());
    }
    await write(query, { input: { id: employeeOf('HSE'), directionIds: null } });
    for (const one of [first, second, first, second]) {
      await write(query, { input: { id: employeeOf('HSE'), mainDirectionId: one } });
      expect(await directionsOf()).toEqual([one]);
    }
  });

  it('reaches the address of the account', async () => {
    const query = 'mutation ($input: UpdateEmployeeInput!) { done: updateEmployee(input: $input) { userErrors { code } } }';
    const token = await app.session('EMPLOYEE');
    await write(query, { input: { id: employeeOf('EMPLOYEE'), email: 'astou.mbengue@demo.sar.sn' } });
    const { data } = await app.graphql('{ viewer { user { email } } }', { token });
    expect(data.viewer.user.email).toBe('astou.mbengue@demo.sar.sn');
  });
});

describe('a fact', () => {
  it('that is older never overwrites a newer one, whenever it arrives', async () => {
    const fact = await kept(employeeOf('MAI_CURATOR'));
    const newer = { ...fact, email: 'newer@demo.sar.sn', version: 100 };
    await publish(newer);
    await publish({ ...newer, email: 'older@demo.sar.sn', active: false, version: 99 });
    expect(await kept(fact.employeeId)).toEqual(newer);
    await publish({ ...newer, email: 'last@demo.sar.sn', version: 102 }, { ...newer, email: 'late@demo.sar.sn', version: 101 });
    expect(await kept(fact.employeeId)).toMatchObject({ email: 'last@demo.sar.sn', version: 102 });
  });

  it('that comes twice is written once', async () => {
    const fact = { ...(await kept(employeeOf('COMMUNICATION'))), version: 200 };
    // PostgreSQL's own mark of the transaction that last wrote the row.
    const writer = async () => {
      const [row] = await db()
        .select({ xmin: sql<string>`xmin::text` })
        .from(employeeFacts)
        .where(eq(employeeFacts.employeeId, fact.employeeId));
      return row?.xmin;
    };
    const before = await writer();
    await publish(fact);
    const after = await writer();
    expect(after).not.toBe(before);
    await publish(fact, fact);
    expect(await writer()).toBe(after);
  });

  it('of a transaction that rolls back never was', async () => {
    const fact = await kept(employeeOf('DOCUMENTS_MANAGER'));
    const before = await jobsAbout(fact.employeeId);
    const failing = db().transaction(async (tx) => {
      await app.house.facts.publish(tx, 'directory.employee-changed', { ...fact, active: false, version: 300 });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await app.house.facts.drain();
    expect(await jobsAbout(fact.employeeId)).toEqual(before);
    expect(await kept(fact.employeeId)).toEqual(fact);
  });

  it('of a transaction that commits arrives exactly once at each subscriber', async () => {
    const employeeId = '00000000-0000-4000-8000-00000000fac7';
    await publish({ employeeId, name: 'Une Nouvelle', email: 'new@demo.sar.sn', active: true, directionIds: [], version: 1 });
    const { subscribers } = facts['directory.employee-changed'];
    expect(await jobsAbout(employeeId)).toEqual(
      subscribers.map((room) => ({ name: `directory.employee-changed.${room}`, state: 'completed' })),
    );
    expect(await kept(employeeId)).toMatchObject({ email: 'new@demo.sar.sn', version: 1 });
  });

  // Last: what fails is tried again for a day, and `drain` would wait for it.
  it('that fails takes no other of its transaction with it', async () => {
    const fact = (tail: string, version: number) => ({
      employeeId: `00000000-0000-4000-8000-0000000000${tail}`,
      name: 'Une Personne',
      email: `${tail}@demo.sar.sn`,
      active: true,
      directionIds: [],
      version,
    });
    // No integer of the database holds the second one's version.
    const [before, failing, after] = [fact('a1', 1), fact('a2', 3_000_000_000), fact('a3', 1)];
    await db().transaction(async (tx) => {
      for (const one of [before, failing, after]) await app.house.facts.publish(tx, 'directory.employee-changed', one);
    });
    const states = async () =>
      (await Promise.all([before, failing, after].map(({ employeeId }) => jobsAbout(employeeId)))).flat().map(({ state }) => state);
    while ((await states()).some((state) => state === 'created' || state === 'active'))
      await new Promise((resolve) => setImmediate(resolve));
    expect(await states()).toEqual(['completed', 'retry', 'completed']);
    expect((await kept(after.employeeId)).email).toBe('a3@demo.sar.sn');
  });
});
