import { executeRows } from '@sar/database/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { employeeOf } from '@sar/testing/sign-in';
import { eq, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordExchange } from './services/conversations.ts';
import { forgetQuestions } from './services/retention.ts';
import { conversations, exchanges } from './tables-conversations.ts';

const COVERED = 'Où se trouve la raffinerie exploitée par la SAR ?';
const EXCHANGES = 'exchanges { id question status message helpful reason }';

const app = useApp();
const db = () => app.house.dependencies.db;
const send = async (role: Role, query: string, variables: Record<string, unknown> = {}) =>
  app.graphql(query, { token: await app.as(role), variables });
const ask = (role: Role, question: string, conversationId: string | null = null) =>
  send(
    role,
    'query ($question: String!, $conversationId: ID) { askMai(question: $question, conversationId: $conversationId) { status answer message exchangeId conversationId } }',
    {
      question,
      conversationId,
    },
  );
const listOf = async (role: Role) =>
  (await send(role, `{ maiConversations { totalCount nodes { id ${EXCHANGES} } } }`)).data.maiConversations;

beforeEach(async () => {
  await db().delete(conversations);
});

describe('conversations', () => {
  it('keep what was asked and answered, in order, the last one first', async () => {
    const { data: first } = await ask('EMPLOYEE', COVERED);
    const { data: second } = await ask('EMPLOYEE', 'Quelle est la capitale du Japon ?', first.askMai.conversationId);
    const { data: other } = await ask('EMPLOYEE', COVERED);
    expect(second.askMai.conversationId).toBe(first.askMai.conversationId);
    expect(other.askMai.conversationId).not.toBe(first.askMai.conversationId);
    expect(await listOf('EMPLOYEE')).toMatchObject({
      totalCount: 2,
      nodes: [
        { id: other.askMai.conversationId },
        {
          id: first.askMai.conversationId,
          exchanges: [
            { id: first.askMai.exchangeId, question: COVERED, status: 'ANSWER', message: first.askMai.answer },
            { id: second.askMai.exchangeId, status: second.askMai.status, message: second.askMai.message },
          ],
        },
      ],
    });
  });

  it("R07: another's is as absent as one that never was: to read, to continue, to rate, to delete", async () => {
    const { askMai } = (await ask('EMPLOYEE', COVERED)).data;
    const nothing = '00000000-0000-4000-8000-000000000000';
    const attempts = async (conversation: string, exchange: string) => {
      const { data: read } = await send('HR', 'query ($id: ID!) { maiConversation(id: $id) { id } }', { id: conversation });
      const { data: continued, errors = [] } = await ask('HR', COVERED, conversation);
      const { data: written } = await send(
        'HR',
        `mutation ($conversation: ID!, $exchange: ID!) {
          rateMaiAnswer(input: { id: $exchange, helpful: false }) { exchange { id } userErrors { field code message } }
          deleteMaiConversations(ids: [$conversation]) { deletedIds userErrors { field code message } } }`,
        { conversation, exchange },
      );
      return { read, continued, errors: errors.map(({ message, extensions }) => [message, extensions.code]), written };
    };
    const foreign = await attempts(askMai.conversationId, askMai.exchangeId);
    expect(foreign).toEqual(await attempts(nothing, nothing));
    expect(foreign).toMatchObject({
      read: { maiConversation: null },
      errors: [['Conversation introuvable : commencez-en une autre.', 'NOT_FOUND']],
      written: { rateMaiAnswer: { exchange: null, userErrors: [{ code: 'NOT_FOUND' }] }, deleteMaiConversations: { deletedIds: null } },
    });
    expect(await listOf('HR')).toEqual({ totalCount: 0, nodes: [] });
    expect((await listOf('EMPLOYEE')).nodes[0].exchanges).toMatchObject([{ helpful: null }]);
  });

  it("R07: another's takes no question of whoever comes past the look at what was asked before", async () => {
    const { conversationId } = (await ask('EMPLOYEE', COVERED)).data.askMai;
    const answer = { status: 'REFUSAL' as const, message: 'Non.', confidence: 0, elapsedMs: 1, mode: 'WORDS' as const, sources: [] };
    const asked = { employeeId: employeeOf('HR'), conversationId, question: COVERED, answer };
    await expect(recordExchange(db(), asked)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await db().$count(exchanges)).toBe(1);
  });

  it.each(['x', '', "' or true --"])('named « %s » are absent', async (id) => {
    expect((await send('EMPLOYEE', 'query ($id: ID!) { maiConversation(id: $id) { id } }', { id })).data.maiConversation).toBeNull();
    if (id) expect((await ask('EMPLOYEE', COVERED, id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('take an opinion on an answer, and another after it', async () => {
    const { exchangeId: id } = (await ask('EMPLOYEE', COVERED)).data.askMai;
    const rate =
      'mutation ($input: RateMaiAnswerInput!) { rateMaiAnswer(input: $input) { exchange { helpful reason } userErrors { code } } }';
    const opinion = async (input: object) => (await send('EMPLOYEE', rate, { input: { id, ...input } })).data.rateMaiAnswer;
    expect((await opinion({ helpful: false, reason: 'Vieux.' })).exchange).toEqual({ helpful: false, reason: 'Vieux.' });
    expect((await opinion({ helpful: true })).exchange).toEqual({ helpful: true, reason: null });
    expect((await opinion({ helpful: true, reason: 'x'.repeat(1001) })).userErrors).toMatchObject([{ code: 'TOO_BIG' }]);
  });

  it('are deleted one by one or all, with their questions, and nobody else’s', async () => {
    const { data } = await ask('EMPLOYEE', COVERED);
    await ask('EMPLOYEE', COVERED);
    await ask('HR', COVERED);
    const id = data.askMai.conversationId;
    const one = await send('EMPLOYEE', 'mutation ($id: ID!) { deleteMaiConversations(ids: [$id]) { deletedIds } }', { id });
    expect(one.data.deleteMaiConversations.deletedIds).toEqual([id]);
    expect(await db().$count(exchanges)).toBe(2);
    await send('EMPLOYEE', 'mutation { deleteAllMaiConversations { deletedIds } }');
    expect((await listOf('EMPLOYEE')).totalCount).toBe(0);
    expect((await listOf('HR')).totalCount).toBe(1);
  });
});

describe('the retention of questions', () => {
  const DAY_MS = 86_400_000;
  const at = (days: number) => new Date(Date.now() + days * DAY_MS);

  it('keeps a question word for word for its days, and not one more; outcomes and opinions stay', async () => {
    const { exchangeId } = (await ask('EMPLOYEE', 'Quelle est la capitale du Japon ?')).data.askMai;
    await send(
      'EMPLOYEE',
      'mutation ($id: ID!) { rateMaiAnswer(input: { id: $id, helpful: false, reason: "Zut." }) { exchange { id } } }',
      { id: exchangeId },
    );
    expect(await forgetQuestions(db(), 90, at(89))).toBe(0);
    expect(await forgetQuestions(db(), 90, at(91))).toBe(1);
    const [kept] = await db().select().from(exchanges).where(eq(exchanges.id, exchangeId));
    expect(JSON.stringify(kept)).not.toMatch(/japon|zut|information/i);
    expect(kept).toMatchObject({ question: null, folded: null, message: null, reason: null, status: 'REFUSAL', helpful: false });
    expect((await listOf('EMPLOYEE')).nodes[0].exchanges).toMatchObject([{ question: null, message: null, status: 'REFUSAL' }]);
    expect((await send('MAI_CURATOR', '{ maiUnansweredQuestions { totalCount nodes { question } } }')).data.maiUnansweredQuestions).toEqual(
      {
        totalCount: 0,
        nodes: [],
      },
    );
    expect(await forgetQuestions(db(), 90, at(91))).toBe(0);
  });

  it('ends by itself, with the first work that is due in the next hour', async () => {
    await ask('EMPLOYEE', 'Quelle est la capitale du Japon ?');
    await ask('EMPLOYEE', COVERED);
    await db()
      .update(exchanges)
      .set({ askedAt: at(-91) })
      .where(eq(exchanges.status, 'REFUSAL'));
    const kept = async () => (await db().select().from(exchanges)).map(({ question }) => question).sort();
    // Once an hour: this one had its turn at the start.
    expect(await app.house.jobs.doDue()).toBe(0);
    expect(await kept()).toEqual([COVERED, 'Quelle est la capitale du Japon ?']);
    await executeRows(db(), sql`update events.job set singleton_on = singleton_on - interval '1 hour' where name = 'mai.retention'`);
    expect(await app.house.jobs.doDue()).toBe(0);
    expect(await kept()).toEqual([COVERED, null]);
  });
});
