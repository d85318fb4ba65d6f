import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { beforeEach, describe, expect, it } from 'vitest';
import { homeContent } from './tables.ts';

const EDIT = 'updatedAt updatedBy { fullName }';
const CONTENT = `directorMessage { title body signatory publishedAt ${EDIT} } featuredVideo { title url posterUrl ${EDIT} }
  quickLinks { links { label url icon } ${EDIT} } greenNumber { label number ${EDIT} }`;
const READ = `{ homeContent { ${CONTENT} } }`;
const UPDATE = `mutation ($input: UpdateHomeContentInput!) { updateHomeContent(input: $input) {
  homeContent { ${CONTENT} } userErrors { field code message } } }`;

const MESSAGE = { title: 'Titre', body: 'Texte.', signatory: 'Le directeur', publishedAt: '2026-01-02T03:04:05.678Z' };
const VIDEO = { title: 'Vidéo', url: 'https://exemple.sn/v.mp4', posterUrl: 'https://exemple.sn/v.jpg' };
const LINKS = [
  { label: 'Deux', url: 'https://exemple.sn/2', icon: 'mail' },
  { label: 'Un', url: 'https://exemple.sn/1?a=b#c', icon: null },
];
const NUMBER = { label: 'Vert', number: '800 00 34 34' };
const EMPTY = { directorMessage: null, featuredVideo: null, quickLinks: null, greenNumber: null };

describe('the content of the home page', () => {
  const app = useApp();
  const send = async (input: Record<string, unknown>, role: Role = 'COMMUNICATION') => {
    const { data, errors } = await app.graphql(UPDATE, { token: await app.as(role), variables: { input } });
    expect(errors).toBeUndefined();
    return data.updateHomeContent;
  };
  const update = async (input: Record<string, unknown>, role?: Role) => {
    const { homeContent: content, userErrors } = await send(input, role);
    expect(userErrors).toEqual([]);
    return content;
  };
  const read = async () => (await app.graphql(READ, { token: await app.as('EMPLOYEE') })).data.homeContent;
  beforeEach(async () => {
    await app.house.database.db.delete(homeContent);
  });

  it('is empty before anything is written, and stays so when nothing is given', async () => {
    expect(await read()).toEqual(EMPTY);
    expect(await update({})).toEqual(EMPTY);
  });

  it('is what was written, with who did and when', async () => {
    const edit = { updatedAt: expect.stringMatching(/Z$/), updatedBy: { fullName: 'Bineta Sagna' } };
    const content = await update({ directorMessage: MESSAGE, featuredVideo: VIDEO, quickLinks: LINKS, greenNumber: NUMBER });
    expect(content).toEqual({
      directorMessage: { ...MESSAGE, ...edit },
      featuredVideo: { ...VIDEO, ...edit },
      quickLinks: { links: LINKS, ...edit },
      greenNumber: { ...NUMBER, ...edit },
    });
    expect(await read()).toEqual(content);
  });

  it.each([
    ['directorMessage', { ...MESSAGE, title: 'Autre' }],
    ['featuredVideo', { title: 'Autre', url: VIDEO.url }],
    ['quickLinks', [LINKS[1]]],
    ['quickLinks', []],
    ['greenNumber', { ...NUMBER, number: '+221 33 800 00 00' }],
    ['directorMessage', null],
    ['featuredVideo', null],
    ['quickLinks', null],
    ['greenNumber', null],
  ])('changes in %s alone when that is given: %j', async (part, value) => {
    const before = await update({ directorMessage: MESSAGE, featuredVideo: VIDEO, quickLinks: LINKS, greenNumber: NUMBER });
    const after = await update({ [part]: value }, 'ADMINISTRATOR');
    expect({ ...after, [part]: before[part] }).toEqual(before);
    const expected =
      part === 'quickLinks' && value ? { links: value } : part === 'featuredVideo' && value ? { ...value, posterUrl: null } : value;
    expect(after[part]).toEqual(expected && { ...expected, updatedAt: expect.any(String), updatedBy: { fullName: 'Hawa Sonko' } });
    expect(await read()).toEqual(after);
  });

  it('keeps what several people write at once in different parts, from the first time on', async () => {
    const parts = { directorMessage: MESSAGE, featuredVideo: VIDEO, quickLinks: LINKS, greenNumber: NUMBER };
    await Promise.all(Object.entries(parts).map(([part, value]) => update({ [part]: value })));
    const content = await read();
    expect(Object.entries(content).filter(([, value]) => value === null)).toEqual([]);
  });

  it('dates the message now unless told', async () => {
    const start = new Date().toISOString();
    const { publishedAt } = (await update({ directorMessage: { ...MESSAGE, publishedAt: undefined } })).directorMessage;
    expect(publishedAt >= start && publishedAt <= new Date().toISOString()).toBe(true);
  });

  it('keeps an address as a browser reads it', async () => {
    const { featuredVideo } = await update({ featuredVideo: { title: 'V', url: ' HTTPS://Exemple.SN/a b ' } });
    expect(featuredVideo.url).toBe('https://exemple.sn/a%20b');
  });

  const NO_URLS = [
    '',
    'exemple.sn',
    '/chemin',
    'http://exemple.sn',
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>',
    'blob:https://exemple.sn/1',
    'view-source:https://exemple.sn',
    'ftp://exemple.sn',
    'https://',
    'https://jean@exemple.sn',
    'https://jean:secret@exemple.sn',
    'https://:secret@exemple.sn',
  ];
  const message = expect.stringMatching(/./);
  async function refusal(input: Record<string, unknown>) {
    const before = await update({ greenNumber: NUMBER });
    const { homeContent: content, userErrors } = await send({ greenNumber: { label: 'Autre', number: '123' }, ...input });
    expect(content).toBeNull();
    expect(await read()).toEqual(before);
    return userErrors;
  }

  it.each(NO_URLS)('refuses « %s » as an address, wherever it stands, and writes no part', async (url) => {
    const input = { featuredVideo: { ...VIDEO, url, posterUrl: url }, quickLinks: [LINKS[0], { label: 'L', url }] };
    const places = [
      ['featuredVideo', 'url'],
      ['featuredVideo', 'posterUrl'],
      ['quickLinks', '1', 'url'],
    ];
    const expected = places.map((field) => ({ field, code: 'INVALID_FORMAT', message: expect.stringMatching(/https/) }));
    expect(await refusal(input)).toEqual(expected);
  });

  const tooLong = (length: number) => 'x'.repeat(length + 1);
  it.each([
    [{ directorMessage: { ...MESSAGE, title: ' ' } }, 'directorMessage.title', 'TOO_SMALL'],
    [{ directorMessage: { ...MESSAGE, title: tooLong(200) } }, 'directorMessage.title', 'TOO_BIG'],
    [{ directorMessage: { ...MESSAGE, body: '' } }, 'directorMessage.body', 'TOO_SMALL'],
    [{ directorMessage: { ...MESSAGE, body: tooLong(20_000) } }, 'directorMessage.body', 'TOO_BIG'],
    [{ directorMessage: { ...MESSAGE, body: 'a\0' } }, 'directorMessage.body', 'INVALID_CHARACTER'],
    [{ quickLinks: [{ ...LINKS[0], label: 'a\ud800' }] }, 'quickLinks.0.label', 'INVALID_CHARACTER'],
    [{ directorMessage: { ...MESSAGE, signatory: '' } }, 'directorMessage.signatory', 'TOO_SMALL'],
    [{ directorMessage: { ...MESSAGE, publishedAt: '2999-01-01T00:00:00Z' } }, 'directorMessage.publishedAt', 'IN_FUTURE'],
    [{ featuredVideo: { ...VIDEO, title: '' } }, 'featuredVideo.title', 'TOO_SMALL'],
    [{ featuredVideo: { ...VIDEO, url: `https://exemple.sn/${tooLong(2_000)}` } }, 'featuredVideo.url', 'TOO_BIG'],
    [{ quickLinks: [{ ...LINKS[0], label: tooLong(80) }] }, 'quickLinks.0.label', 'TOO_BIG'],
    [{ quickLinks: [{ ...LINKS[0], icon: '<b>' }] }, 'quickLinks.0.icon', 'INVALID_FORMAT'],
    [{ quickLinks: Array.from({ length: 21 }, () => LINKS[0]) }, 'quickLinks', 'TOO_BIG'],
    [{ greenNumber: { ...NUMBER, label: '' } }, 'greenNumber.label', 'TOO_SMALL'],
    [{ greenNumber: { ...NUMBER, number: 'appelez' } }, 'greenNumber.number', 'INVALID_FORMAT'],
  ])('refuses and writes no part: %j', async (input, path, code) => {
    expect(await refusal(input)).toEqual([{ field: path.split('.'), code, message }]);
  });

  it('takes twenty links', async () => {
    expect((await update({ quickLinks: Array.from({ length: 20 }, () => LINKS[0]) })).quickLinks.links).toHaveLength(20);
  });

  it('costs one statement', async () => {
    await update({ directorMessage: MESSAGE, quickLinks: LINKS });
    const token = await app.as('EMPLOYEE');
    const cost = (query: string) => countStatements(app.house, () => app.graphql(query, { token }));
    const query =
      '{ homeContent { directorMessage { title updatedAt } featuredVideo { url } quickLinks { links { url } } greenNumber { number } } }';
    await cost(query);
    expect(await cost(query)).toBe((await cost('{ viewer { roles } }')) + 1);
  });
});
