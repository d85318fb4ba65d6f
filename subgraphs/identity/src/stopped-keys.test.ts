import type { Scope } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { employeeOf, userOf } from '@sar/testing/sign-in';
import { beforeAll, describe, expect, it } from 'vitest';
import { findViewer } from './services/viewer.ts';
import { roleGrants } from './tables.ts';

const CREATE = `mutation ($scopes: [Scope!]!, $end: DateTime!) { createServiceToken(input: { name: "Essai", scopes: $scopes, expiresAt: $end }) {
  token serviceToken { id stoppedBecause } } }`;
const MAKER = 'DEVELOPER';
const LEFT = "Qui l'a créée a quitté l'entreprise : retirez cette clé et créez-en une autre.";

describe.each(['local', 'split'] as const)('a key of who is no longer in service, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  const administer = async (query: string) =>
    (await app.graphql(`mutation { done: ${query} }`, { token: await app.as('ADMINISTRATOR') })).data.done;
  const setActive = (active: boolean) =>
    administer(`setEmployeeActive(id: "${employeeOf(MAKER)}", active: ${active}) { employee { active } }`);
  const suspend = (suspended: boolean) =>
    administer(`setUserSuspended(userId: "${userOf(MAKER)}", suspended: ${suspended}) { user { id } }`);
  const newKey = async (scope: Scope): Promise<{ token: string; id: string }> => {
    const variables = { scopes: [scope], end: new Date(Date.now() + 86_400_000).toISOString() };
    const { token, serviceToken } = (await app.graphql(CREATE, { token: await app.session(MAKER), variables })).data.createServiceToken;
    expect(serviceToken.stoppedBecause).toBeNull();
    return { token, id: serviceToken.id };
  };
  const knock = async (token: string) => (await app.graphql('{ articles(first: 1) { totalCount } }', { token })).status;
  const toldOf = async (id: string) => {
    const { data } = await app.graphql('{ serviceTokens { id stoppedBecause } }', { token: await app.as('ADMINISTRATOR') });
    return data.serviceTokens.find((key: { id: string }) => key.id === id).stoppedBecause;
  };
  beforeAll(async () => {
    await db()
      .insert(roleGrants)
      .values({ userId: userOf(MAKER), role: 'ADMINISTRATOR' });
  });

  it.each([
    ['has left', setActive, false, LEFT],
    ['is suspended', suspend, true, "Le compte de qui l'a créée est suspendu."],
  ])('opens nothing on the very next request once its maker %s, and the list says why', async (_why, set, gone, reason) => {
    const { token, id } = await newKey('NEWS_READ');
    expect([await knock(token), await toldOf(id)]).toEqual([200, null]);
    await set(gone);
    expect([await knock(token), await toldOf(id)]).toEqual([401, reason]);
    await set(!gone);
    expect([await knock(token), await toldOf(id)]).toEqual([200, null]);
  });

  it('is one that a screen is no longer exchanged for, nor keeps open', async () => {
    const [kept, exchanged] = [await newKey('KIOSK'), await newKey('KIOSK')];
    const screen = openBrowser(app);
    await screen.submit('/kiosk/session', { token: exchanged.token });
    const opened = screen.cookies.get('sar_session') ?? '';
    expect(await findViewer(db(), opened, false)).toMatchObject({ scopes: ['KIOSK'] });
    await setActive(false);
    expect(await findViewer(db(), opened, false)).toBeNull();
    expect((await openBrowser(app).submit('/kiosk/session', { token: kept.token })).status).toBe(401);
    await setActive(true);
    expect((await openBrowser(app).submit('/kiosk/session', { token: kept.token })).status).toBe(303);
  });

  it('of somebody else goes on', async () => {
    const variables = { scopes: ['NEWS_READ'], end: new Date(Date.now() + 86_400_000).toISOString() };
    const { token } = (await app.graphql(CREATE, { token: await app.as('ADMINISTRATOR'), variables })).data.createServiceToken;
    await setActive(false);
    expect(await knock(token)).toBe(200);
  });
});
