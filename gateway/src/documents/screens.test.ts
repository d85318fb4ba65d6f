import { createServiceToken } from '@sar/identity/services/service-tokens';
import type { Scope } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { VARIABLES } from '@sar/testing/front-end';
import { userOf } from '@sar/testing/sign-in';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from './manifest.ts';

const byName = Object.fromEntries(readManifest().map((document) => [document.name, document]));
const [kiosk, figures] = [byName['Kiosk'], byName['SafetyFigures']] as [(typeof byName)[string], (typeof byName)[string]];

describe.each([
  ['local', 'true'],
  ['local', 'false'],
  ['split', 'true'],
  ['split', 'false'],
] as const)('in %s form, trusted documents %s,', (form, TRUSTED_DOCUMENTS) => {
  const app = useApp(form, { TRUSTED_DOCUMENTS });
  const variables = VARIABLES['Kiosk'];
  let [screen, program] = [{}, {}];
  const ask = async (headers: object, payload: object) => {
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers: { ...headers }, payload });
    return answer.json();
  };
  const codes = ({ errors }: { errors?: { extensions: { code: string } }[] }) => errors?.map(({ extensions }) => extensions.code);

  beforeAll(async () => {
    // By the service: no document of the front end makes keys.
    const newKey = async (scope: Scope): Promise<string> => {
      const actor = { userId: userOf('ADMINISTRATOR'), requestId: null, address: null };
      const input = { name: 'Essai', scopes: [scope], expiresAt: new Date(Date.now() + 86_400_000) };
      return (await createServiceToken(app.house.dependencies.db, actor, input)).token;
    };
    const browser = openBrowser(app);
    await browser.submit('/kiosk/session', { token: await newKey('KIOSK') });
    screen = { cookie: `sar_session=${browser.cookies.get('sar_session')}` };
    program = { authorization: `Bearer ${await newKey('SAFETY_READ')}` };
  });

  it('a screen is shown all of its document: figures, articles, events, the menu and the home page', async () => {
    for (const asked of [{ query: kiosk.body }, { documentId: kiosk.id }]) {
      const { data, errors } = await ask(screen, { ...asked, variables });
      expect(errors).toBeUndefined();
      expect(data.safety).toMatchObject({ score: expect.any(Number), sar: { days: expect.any(Number) }, ee: { days: expect.any(Number) } });
      expect([data.articles.nodes.length > 0, data.events.nodes.length > 0, data.canteenWeek.days.length > 0]).toEqual([true, true, true]);
      expect(data.homeContent.greenNumber.number).toEqual(expect.any(String));
    }
  });

  it('a screen sends no other document, the front end’s included, and no room is asked', async () => {
    app.asked.length = 0;
    const others = readManifest().filter(({ name }) => name !== 'Kiosk');
    const own = ['{ safety { score } }', '{ loginOptions { google } }', '{ __schema { types { name } } }', `${kiosk.body} `];
    for (const asked of [
      ...others.map(({ id }) => ({ documentId: id })),
      ...others.map(({ body }) => ({ query: body })),
      ...own.map((query) => ({ query })),
    ])
      expect([asked, codes(await ask(screen, asked))]).toEqual([asked, ['DOCUMENT_NOT_TRUSTED']]);
    const search = new URLSearchParams({ query: '{ safety { score } }' });
    const got = await app.door.inject({ url: `/graphql?${search}`, headers: { ...screen, 'apollo-require-preflight': '1' } });
    expect(codes(got.json())).toEqual(['DOCUMENT_NOT_TRUSTED']);
    expect(app.asked).toEqual([]);
  });

  it('a program with SAFETY_READ reads the public figures, and nothing else of safety', async () => {
    const { data, errors } = await ask(program, { query: figures.body });
    expect([errors, data.safety.score, data.safety.sar.days, data.safety.ee.days]).toEqual([
      undefined,
      expect.any(Number),
      expect.any(Number),
      expect.any(Number),
    ]);
    expect(codes(await ask(program, { query: kiosk.body, variables }))).toEqual(Array(4).fill('FORBIDDEN'));
    if (TRUSTED_DOCUMENTS === 'true') return;
    const query =
      '{ safety { days rates { yearToDate { from } } lastAccident { id } sar { days lastAccident { id } } } safetyEvents { totalCount } }';
    const more = await ask(program, { query });
    expect(codes(more)).toEqual(Array(4).fill('FORBIDDEN'));
    expect(more.data).toEqual({
      safety: { days: expect.any(Number), rates: null, lastAccident: null, sar: { days: expect.any(Number), lastAccident: null } },
      safetyEvents: null,
    });
  });
});
