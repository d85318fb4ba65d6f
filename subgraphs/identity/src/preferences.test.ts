import { readSchema } from '@sar/subgraph-kit/read-schema';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { userOf } from '@sar/testing/sign-in';
import { count, eq } from 'drizzle-orm';
import { type EnumTypeDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { preferencesOf, updatePreferences } from './services/preferences.ts';
import { preferences } from './tables.ts';

const FIELDS = 'dashboard { widget label hidden } notifications { kind label channel channelLabel enabled }';
const UPDATE = `mutation ($input: UpdateMyPreferencesInput!) {
  updateMyPreferences(input: $input) { preferences { ${FIELDS} } userErrors { field code message } } }`;

interface Found {
  readonly dashboard: { widget: string; label: string; hidden: boolean }[];
  readonly notifications: { kind: string; channel: string; enabled: boolean }[];
}

const schema = parse(readSchema(new URL('./schema/', import.meta.url)));
const listed = (name: string) => {
  const found = schema.definitions.find((one) => one.kind === 'EnumTypeDefinition' && one.name.value === name) as EnumTypeDefinitionNode;
  return (found.values ?? []).map((value) => value.name.value);
};

describe('preferences', () => {
  const app = useApp();
  const db = () => app.house.dependencies.db;
  const read = async (role: Role): Promise<Found> =>
    (await app.graphql(`{ viewer { preferences { ${FIELDS} } } }`, { token: await app.as(role) })).data.viewer.preferences;
  const update = async (input: object, role: Role = 'EMPLOYEE') => {
    const { data, errors } = await app.graphql(UPDATE, { token: await app.as(role), variables: { input } });
    return { errors, ...(data?.updateMyPreferences as { preferences: Found | null; userErrors: object[] }) };
  };
  const order = ({ dashboard }: Found) => dashboard.map(({ widget }) => widget);
  const enabled = ({ notifications }: Found) => notifications.filter((one) => one.enabled).map(({ kind, channel }) => `${kind} ${channel}`);
  const stored = async (role: Role) =>
    (
      await db()
        .select()
        .from(preferences)
        .where(eq(preferences.userId, userOf(role)))
    )[0];

  it('are everybody’s as long as nothing was chosen: all parts in order and shown, all kinds by all channels', async () => {
    const found = await read('HSE');
    expect(order(found)).toEqual(listed('DashboardWidget'));
    expect(found.dashboard.every(({ label, hidden }) => label && !hidden)).toBe(true);
    const pairs = listed('NotificationKind').flatMap((kind) => listed('NotificationChannel').map((channel) => `${kind} ${channel}`));
    expect(found.notifications.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual(pairs);
    expect(enabled(found)).toEqual(
      pairs.filter((pair) => pair.endsWith('IN_APP') || /^(EVENT_REMINDER|SAFETY_ALERT|QUESTION_ANSWERED)/.test(pair)),
    );
    expect(await stored('HSE')).toBeUndefined();
  });

  it('keep the order that I gave and what I hid; what I did not name follows', async () => {
    const { preferences: saved, userErrors } = await update({ dashboard: [{ widget: 'CANTEEN' }, { widget: 'NEWS', hidden: true }] });
    expect(userErrors).toEqual([]);
    const rest = listed('DashboardWidget').filter((widget) => !['CANTEEN', 'NEWS'].includes(widget));
    expect(order(saved as Found)).toEqual(['CANTEEN', 'NEWS', ...rest]);
    expect(saved?.dashboard.filter(({ hidden }) => hidden)).toEqual([{ widget: 'NEWS', label: 'Actualités', hidden: true }]);
    expect(await read('EMPLOYEE')).toEqual(saved);
  });

  it('change where I changed them and nowhere else, notification by notification', async () => {
    const before = await read('HR');
    const off = { kind: 'SAFETY_ALERT', channel: 'EMAIL', enabled: false };
    const on = { kind: 'DOCUMENT_ADDED', channel: 'EMAIL', enabled: true };
    await update({ notifications: [off] }, 'HR');
    const { preferences: after } = await update({ notifications: [on] }, 'HR');
    const expected = before.notifications.map((one) =>
      [off, on].find(({ kind, channel }) => kind === one.kind && channel === one.channel) ? { ...one, enabled: !one.enabled } : one,
    );
    expect(after).toEqual({ ...before, notifications: expected });
    expect(await update({}, 'HR')).toMatchObject({ preferences: after });
  });

  it('lose neither of two changes made at once', async () => {
    const of = (kind: string) => ({ notifications: [{ kind, channel: 'EMAIL', enabled: true }] });
    await Promise.all([update(of('ARTICLE_PUBLISHED'), 'DEVELOPER'), update(of('VACANCY_PUBLISHED'), 'DEVELOPER')]);
    expect(enabled(await read('DEVELOPER'))).toEqual(expect.arrayContaining(['ARTICLE_PUBLISHED EMAIL', 'VACANCY_PUBLISHED EMAIL']));
  });

  it('are everybody’s again when I give null', async () => {
    await update(
      { dashboard: [{ widget: 'SAFETY' }], notifications: [{ kind: 'EVENT_REMINDER', channel: 'IN_APP', enabled: false }] },
      'MAI_CURATOR',
    );
    const { preferences: after } = await update({ dashboard: null, notifications: null }, 'MAI_CURATOR');
    expect(after).toEqual(preferencesOf(null));
  });

  it('are nobody else’s', async () => {
    const before = await read('COMMUNICATION');
    await update({ dashboard: [{ widget: 'IDEA_BOX', hidden: true }] }, 'ADMINISTRATOR');
    expect(await read('COMMUNICATION')).toEqual(before);
    expect(await read('ADMINISTRATOR')).not.toEqual(before);
  });

  const twice = (name: string) => ({ field: [name, '1'], code: 'DUPLICATE', message: 'Ce choix figure déjà dans la liste : ôtez-le.' });
  it.each([
    ['dashboard', [{ widget: 'NEWS' }, { widget: 'NEWS', hidden: true }]],
    ['notifications', Array(2).fill({ kind: 'SAFETY_ALERT', channel: 'EMAIL', enabled: false })],
  ])('refuse a name that comes twice in %s, and keep nothing of it', async (name, list) => {
    const before = await stored('EMPLOYEE');
    const { preferences: saved, userErrors } = await update({ [name]: list });
    expect([saved, userErrors]).toEqual([null, [twice(name)]]);
    expect(await stored('EMPLOYEE')).toEqual(before);
  });

  it('refuse a list longer than there are names, before anything else is looked at', async () => {
    const input = { dashboard: Array(12).fill({ widget: 'NEWS' }) };
    expect((await update(input)).userErrors).toMatchObject([{ field: ['dashboard'], code: 'TOO_BIG' }]);
    const notifications = Array(13).fill({ kind: 'SAFETY_ALERT', channel: 'EMAIL', enabled: true });
    expect((await update({ notifications })).userErrors).toMatchObject([{ field: ['notifications'], code: 'TOO_BIG' }]);
  });

  it.each([
    { dashboard: [{ widget: 'WEATHER' }] },
    { notifications: [{ kind: 'SPAM', channel: 'EMAIL', enabled: true }] },
    { theme: 'dark' },
  ])('know no other names: %o', async (input) => {
    expect((await update(input)).errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    await expect(updatePreferences(db(), userOf('EMPLOYEE'), { dashboard: [{ widget: 'WEATHER', hidden: false }] })).rejects.toThrow();
  });

  it('pass over what was stored under a name that is gone', () => {
    const chosen = { dashboard: [{ widget: 'WEATHER' as 'NEWS', hidden: true }], notifications: {} };
    expect(preferencesOf(chosen)).toEqual(preferencesOf(null));
  });

  it('are closed to nobody', async () => {
    const [before] = await db().select({ total: count() }).from(preferences);
    const { errors } = await app.graphql(UPDATE, { variables: { input: {} } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect((await db().select({ total: count() }).from(preferences))[0]).toEqual(before);
  });
});
