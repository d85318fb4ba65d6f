import type { FactPayload } from '@sar/events/facts';
import { useApp } from '@sar/testing/app';
import { emailOf, employeeOf, userOf } from '@sar/testing/sign-in';
import { asc, eq, gt, max } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { OPERATOR } from './services/audit.ts';
import { openDemoSession } from './services/sessions.ts';
import { audit, employeeFacts, sessions } from './tables.ts';

const SET_ACTIVE = 'mutation ($id: ID!, $active: Boolean!) { done: setEmployeeActive(id: $id, active: $active) { employee { active } } }';
const UPDATE = 'mutation ($input: UpdateEmployeeInput!) { done: updateEmployee(input: $input) { employee { email } } }';
const LOG =
  'query ($id: ID!) { auditEvents(subjectUserId: $id) { nodes { kind kindLabel actor { id } subject { id } data { name value } requestId } } }';
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

/** What a test does to people, and what the audit log gets of it. */
function people(app: ReturnType<typeof useApp>) {
  const db = () => app.house.dependencies.db;
  const ask = async (query: string, variables: Record<string, unknown>) => {
    const { data } = await app.graphql(query, { token: await app.as('HR'), variables });
    expect(data.done.employee).not.toBeNull();
  };
  const setActive = (whose: string, active: boolean) => ask(SET_ACTIVE, { id: employeeOf(whose), active });
  /** The rows that something adds, sign-ins aside. */
  async function recorded(work: () => Promise<unknown>) {
    const [before] = await db()
      .select({ position: max(audit.position) })
      .from(audit);
    await work();
    const rows = await db()
      .select()
      .from(audit)
      .where(gt(audit.position, before?.position ?? 0))
      .orderBy(asc(audit.position));
    return rows
      .filter(({ kind }) => kind !== 'SIGN_IN')
      .map(({ kind, actorId, subjectId, data, requestId }) => ({ kind, actorId, subjectId, requestId, data: JSON.parse(data) }));
  }
  return { db, ask, setActive, recorded };
}

describe.each(['local', 'split'] as const)('the audit log of who comes and goes, %s form', (form) => {
  const app = useApp(form);
  const { db, ask, setActive, recorded } = people(app);
  const by = { actorId: userOf('HR'), requestId: UUID };
  const data = { address: '127.0.0.0/24' };

  it('is one row for a departure with the sessions that it closed, one for a return; none when nothing changes', async () => {
    await app.session('EMPLOYEE');
    await app.session('EMPLOYEE');
    const to = { ...by, subjectId: userOf('EMPLOYEE') };
    expect(await recorded(() => setActive('EMPLOYEE', false))).toEqual([
      { kind: 'USER_LEFT', ...to, data: { closedSessions: 2, ...data } },
    ]);
    expect(await recorded(() => setActive('EMPLOYEE', false))).toEqual([]);
    expect(await recorded(() => setActive('EMPLOYEE', true))).toEqual([
      { kind: 'USER_RETURNED', ...to, data: { closedSessions: 0, ...data } },
    ]);
    expect(await recorded(() => setActive('EMPLOYEE', true))).toEqual([]);
    expect(
      await db()
        .select({ revokedAt: sessions.revokedAt })
        .from(sessions)
        .where(eq(sessions.userId, userOf('EMPLOYEE'))),
    ).not.toContainEqual({ revokedAt: null });
  });

  it('is one row for another address, without either; none for the rest of a sheet', async () => {
    const id = employeeOf('demo.31@demo.sar.sn');
    const rows = await recorded(() => ask(UPDATE, { input: { id, email: 'demo.nouvelle@demo.sar.sn', lastName: 'Nouveau' } }));
    expect(rows).toEqual([{ kind: 'EMAIL_CHANGED', ...by, subjectId: userOf('demo.31@demo.sar.sn'), data }]);
    expect(
      await recorded(() => ask(UPDATE, { input: { id, email: 'demo.nouvelle@demo.sar.sn', lastName: 'Autre', directionIds: [] } })),
    ).toEqual([]);
  });

  it('has no row for who has no account', async () => {
    const [person] = await db().select().from(employeeFacts).where(eq(employeeFacts.email, 'demo.555@demo.sar.sn'));
    const id = person?.employeeId;
    const rows = await recorded(async () => {
      await ask(UPDATE, { input: { id, email: 'demo.autre@demo.sar.sn' } });
      for (const active of [false, true]) await ask(SET_ACTIVE, { id, active });
    });
    expect(rows).toEqual([]);
  });

  it('is read in French, with who did it', async () => {
    await setActive('demo.32@demo.sar.sn', false);
    await setActive('demo.32@demo.sar.sn', true);
    await ask(UPDATE, { input: { id: employeeOf('demo.32@demo.sar.sn'), email: 'demo.lue@demo.sar.sn' } });
    const variables = { id: userOf('demo.32@demo.sar.sn') };
    const { data: told } = await app.graphql(LOG, { token: await app.as('ADMINISTRATOR'), variables });
    const those = { actor: { id: userOf('HR') }, subject: { id: variables.id }, requestId: UUID };
    const from = { name: 'Adresse', value: '127.0.0.0/24' };
    const none = { name: 'Sessions fermées', value: '0' };
    expect(told.auditEvents.nodes.slice(0, 3)).toEqual([
      { kind: 'EMAIL_CHANGED', kindLabel: 'Adresse électronique changée', ...those, data: [from] },
      { kind: 'USER_RETURNED', kindLabel: 'Retour de la personne', ...those, data: [none, from] },
      { kind: 'USER_LEFT', kindLabel: 'Départ de la personne', ...those, data: [none, from] },
    ]);
  });
});

describe('a fact about somebody', () => {
  const app = useApp();
  const { db, recorded } = people(app);
  type Fact = FactPayload<'directory.employee-changed'>;
  const publish = async (...facts: Fact[]) => {
    await db().transaction((tx) => app.house.facts.publish(tx, 'directory.employee-changed', ...facts));
    await app.house.facts.drain();
  };
  const factOf = async (email: string): Promise<Fact> => {
    const [row] = await db().select().from(employeeFacts).where(eq(employeeFacts.email, email));
    const { searchText: _made, ...fact } = row as NonNullable<typeof row>;
    return fact;
  };

  it('is recorded once, however often it comes and whatever older comes after it', async () => {
    const fact = { ...(await factOf(emailOf('HSE'))), active: false, email: 'autre.hse@demo.sar.sn', version: 50 };
    const rows = await recorded(async () => {
      await publish(fact, fact);
      await publish({ ...fact, active: true, version: 49 });
      await publish(fact);
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['USER_LEFT', 'EMAIL_CHANGED']);
  });

  it('is an operator’s where it does not say whose', async () => {
    const fact = { ...(await factOf(emailOf('COMMUNICATION'))), active: false, version: 60 };
    expect(await recorded(() => publish(fact))).toEqual([
      { kind: 'USER_LEFT', actorId: null, requestId: null, subjectId: userOf('COMMUNICATION'), data: { closedSessions: 0 } },
    ]);
  });

  it('that somebody is back opens no session that was still open when they left', async () => {
    const fact = await factOf(emailOf('MAI_CURATOR'));
    await publish({ ...fact, active: false, version: 70 });
    // As one that a sign-in under way opened at that moment, or a version before this rule left open.
    const token = await openDemoSession(app.house.dependencies.db, OPERATOR, userOf('MAI_CURATOR'), null);
    await publish({ ...fact, version: 71 });
    expect((await app.graphql('{ viewer { roles } }', { token })).status).toBe(401);
  });
});
