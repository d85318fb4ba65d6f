import { employees } from '@sar/directory/tables';
import { audit, roleGrants, users } from '@sar/identity/tables';
import type { Room } from '@sar/subgraph-kit/room';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { type Form, useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { collectLog } from '@sar/testing/collect-log';
import { emailOf, employeeOf, userOf } from '@sar/testing/sign-in';
import { sendJson, useStandIn } from '@sar/testing/stand-in';
import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';

const UPDATE =
  'mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { employee { email } userErrors { field code message } } }';
const CREATE = 'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } userErrors { field code } } }';
const SET_ACTIVE =
  'mutation ($id: ID!, $active: Boolean!) { setEmployeeActive(id: $id, active: $active) { employee { active } userErrors { code } } }';
const HOLDERS = ROLES.filter((role) => role !== 'EMPLOYEE');
const ROLE_HOLDER = {
  field: ['email'],
  code: 'ROLE_HOLDER',
  message: "Cette personne a un rôle : son adresse ne peut être changée que par l'administration. Adressez-vous à un administrateur.",
};
const STOLEN = 'voleur@demo.sar.sn';

/** What a test of either form does to sheets, and how they stand. */
function sheets(app: ReturnType<typeof useApp>) {
  const db = () => app.house.dependencies.db;
  const update = async (input: { id: string; [field: string]: unknown }, by: Role = 'HR') => {
    const { data, errors } = await app.graphql(UPDATE, { token: await app.as(by), variables: { input } });
    return errors?.[0]?.extensions.code ?? data.updateEmployee;
  };
  const row = async (id: string) => (await db().select().from(employees).where(eq(employees.id, id)))[0];
  return { db, update, row };
}

describe.each<Form>(['local', 'split'])('the address of who holds a role, %s form', (form) => {
  const { log, lines } = collectLog();
  const app = useApp(form, {}, log);
  const { db, update, row } = sheets(app);

  it.each(HOLDERS)('is not for human resources to change: %s', async (role) => {
    const before = await row(employeeOf(role));
    expect(await update({ id: employeeOf(role), email: STOLEN, jobTitle: 'Autre' })).toEqual({ employee: null, userErrors: [ROLE_HOLDER] });
    expect(await row(employeeOf(role))).toEqual(before);
  });

  it('opens human resources no way to an administrator’s account', async () => {
    await update({ id: employeeOf('ADMINISTRATOR'), email: STOLEN });
    expect((await openBrowser(app).post('/auth/forgotten-password', { email: STOLEN })).status).toBe(200);
    const asked = () => db().select().from(audit).where(eq(audit.kind, 'PASSWORD_RESET_REQUESTED'));
    await vi.waitFor(async () => expect(await asked()).toMatchObject([{ subjectId: null }]), 10_000);
    expect(lines.filter((line) => line['msg'] === 'reset link')).toEqual([]);
  });

  it('is not theirs either while the account is suspended, or its owner gone: both end', async () => {
    await db()
      .update(users)
      .set({ suspendedAt: new Date() })
      .where(eq(users.id, userOf('MAI_CURATOR')));
    expect(await update({ id: employeeOf('MAI_CURATOR'), email: STOLEN })).toEqual({ employee: null, userErrors: [ROLE_HOLDER] });
    await app.graphql(SET_ACTIVE, { token: await app.as('HR'), variables: { id: employeeOf('HSE'), active: false } });
    expect(await update({ id: employeeOf('HSE'), email: STOLEN })).toEqual({ employee: null, userErrors: [ROLE_HOLDER] });
    await app.graphql(SET_ACTIVE, { token: await app.as('HR'), variables: { id: employeeOf('HSE'), active: true } });
  });

  it('may stand in what they send: an address that is there already is no change', async () => {
    const email = ` ${emailOf('ADMINISTRATOR').toUpperCase()} `;
    expect(await update({ id: employeeOf('ADMINISTRATOR'), email, jobTitle: 'Informaticienne' })).toEqual({
      employee: { email: emailOf('ADMINISTRATOR') },
      userErrors: [],
    });
    expect((await row(employeeOf('ADMINISTRATOR')))?.jobTitle).toBe('Informaticienne');
  });

  it('is no new person’s, however it is written', async () => {
    const input = {
      firstName: 'Un',
      lastName: 'Double',
      jobTitle: 'Double',
      matricule: 'DOUBLE1',
      email: ` ${emailOf('ADMINISTRATOR').toUpperCase()}`,
    };
    const { data } = await app.graphql(CREATE, { token: await app.as('HR'), variables: { input } });
    expect(data.createEmployee).toEqual({ employee: null, userErrors: [{ field: ['email'], code: 'TAKEN' }] });
  });

  it('is an administrator’s to change, and human resources’ once the last role has ended', async () => {
    const id = employeeOf('DEVELOPER');
    expect(await update({ id, email: 'gora.un@demo.sar.sn' }, 'ADMINISTRATOR')).toMatchObject({
      employee: { email: 'gora.un@demo.sar.sn' },
    });
    const grant = and(eq(roleGrants.userId, userOf('DEVELOPER')), eq(roleGrants.role, 'DEVELOPER'));
    await db()
      .update(roleGrants)
      .set({ endsAt: new Date(Date.now() + 86_400_000) })
      .where(grant);
    expect(await update({ id, email: 'gora.deux@demo.sar.sn' })).toEqual({ employee: null, userErrors: [ROLE_HOLDER] });
    await db().update(roleGrants).set({ endsAt: sql`now() - interval '1 second'` }).where(grant);
    expect(await update({ id, email: 'gora.deux@demo.sar.sn' })).toEqual({ employee: { email: 'gora.deux@demo.sar.sn' }, userErrors: [] });
  });

  it('of who holds none is human resources’, and reaches the account before the answer', async () => {
    const token = await app.as('EMPLOYEE');
    for (const email of ['astou.un@demo.sar.sn', 'astou.deux@demo.sar.sn', 'astou.trois@demo.sar.sn']) {
      expect(await update({ id: employeeOf('EMPLOYEE'), email })).toEqual({ employee: { email }, userErrors: [] });
      expect((await app.graphql('{ viewer { user { email } } }', { token })).data.viewer.user.email).toBe(email);
    }
  });
});

describe('identity that does not answer the directory', () => {
  const wrongs = ['nobody', 'another room', 'a failing one', 'one that says nothing'] as const;
  const app = useApp('split');
  const { update, row } = sheets(app);
  const standIn = useStandIn();
  const id = employeeOf('demo.30@demo.sar.sn');
  const setActive = async (active: boolean) => {
    const { data, errors } = await app.graphql(SET_ACTIVE, { token: await app.as('HR'), variables: { id, active } });
    return errors?.[0]?.extensions.code ?? data.setEmployeeActive;
  };

  it.each(wrongs)('leaves address and departure as they were (%s there), and all else to human resources', async (who) => {
    const { config } = app.house.dependencies;
    const before = await row(id);
    const url = config.IDENTITY_URL;
    if (who === 'a failing one') standIn.answer = (response) => sendJson(response, { refusal: null }, 500);
    config.IDENTITY_URL = who === 'nobody' ? 'http://127.0.0.1:9' : who === 'another room' ? (app.urls.news as string) : standIn.url;
    try {
      expect(await update({ id, email: 'autre@demo.sar.sn' })).toBe('UNAVAILABLE');
      expect(await setActive(false)).toBe('UNAVAILABLE');
      expect(await row(id)).toEqual(before);
      const { calls } = standIn;
      expect(await update({ id, email: before?.email, jobTitle: `Sans ${who}` })).toMatchObject({ userErrors: [] });
      expect(await setActive(true)).toMatchObject({ userErrors: [] });
      expect(standIn.calls).toBe(calls);
    } finally {
      config.IDENTITY_URL = url;
    }
    expect(await setActive(false)).toEqual({ employee: { active: false }, userErrors: [] });
    await setActive(true);
  });
});

describe('identity that is not there, in one process', () => {
  const app = useApp();
  const { update, row } = sheets(app);

  it('leaves an address as it was', async () => {
    const rooms = app.house.rooms as Map<string, Room>;
    const identity = rooms.get('identity') as Room;
    const before = await row(employeeOf('EMPLOYEE'));
    rooms.delete('identity');
    expect(await update({ id: employeeOf('EMPLOYEE'), email: STOLEN })).toBe('UNAVAILABLE');
    expect(await row(employeeOf('EMPLOYEE'))).toEqual(before);
    rooms.set('identity', identity);
  });
});
