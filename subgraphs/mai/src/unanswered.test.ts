import { executeRows } from '@sar/database/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { userOf } from '@sar/testing/sign-in';
import { isNotNull, sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { forgetQuestions } from './services/retention.ts';
import { conversations, exchanges, unanswered } from './tables-conversations.ts';

const app = useApp();
const send = async (role: Role, query: string, variables: Record<string, unknown> = {}) =>
  app.graphql(query, { token: await app.as(role), variables });
const ask = async (role: Role, question: string) =>
  (await send(role, 'query ($question: String!) { askMai(question: $question) { answer status } }', { question })).data.askMai;
const QUEUE = '{ maiUnansweredQuestions { totalCount nodes { id question askedCount peopleCount } } }';
const queue = async () => (await send('MAI_CURATOR', QUEUE)).data.maiUnansweredQuestions;
const answer = async (input: object) =>
  (
    await send(
      'MAI_CURATOR',
      'mutation ($input: AnswerMaiUnansweredQuestionInput!) { answerMaiUnansweredQuestion(input: $input) { row { question answer } userErrors { field code } } }',
      { input },
    )
  ).data.answerMaiUnansweredQuestion;
const NEWS = '{ maiNewAnswers { question answeredSince { question answer } } }';
const news = async (role: Role) => (await send(role, NEWS)).data.maiNewAnswers;

const DISMISS = 'mutation ($id: ID!) { dismissMaiUnansweredQuestion(id: $id) { dismissedId userErrors { field code message } } }';
const db = () => app.house.dependencies.db;

beforeEach(async () => {
  await db().delete(conversations);
});

describe('questions that nothing answered', () => {
  it('are one where they ask nearly the same, with how often and by how many people, the most asked first', async () => {
    await ask('HR', 'Comment réserver la salle de sport le samedi ?');
    await ask('EMPLOYEE', 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?');
    await ask('EMPLOYEE', 'quand la raffinerie ouvre-t-elle ses portes aux visiteurs');
    await ask('HSE', 'La raffinerie ouvre ses portes aux visiteurs quand ?');
    expect(await queue()).toEqual({
      totalCount: 2,
      nodes: [
        { id: expect.any(String), question: 'La raffinerie ouvre ses portes aux visiteurs quand ?', askedCount: 3, peopleCount: 2 },
        { id: expect.any(String), question: 'Comment réserver la salle de sport le samedi ?', askedCount: 1, peopleCount: 1 },
      ],
    });
  });

  it('are two where only the way of asking is the same', async () => {
    await ask('EMPLOYEE', 'Est-ce que je peux vous demander comment faire pour avoir un perroquet ?');
    await ask('EMPLOYEE', 'Est-ce que je peux vous demander comment faire pour avoir un toboggan ?');
    expect((await queue()).totalCount).toBe(2);
  });

  it('are told in pages', async () => {
    await ask('EMPLOYEE', 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?');
    await ask('EMPLOYEE', 'Comment réserver la salle de sport le samedi ?');
    const page = async (after: string) =>
      (await send('MAI_CURATOR', `{ maiUnansweredQuestions(first: 1${after}) { nodes { question } pageInfo { hasNextPage endCursor } } }`))
        .data.maiUnansweredQuestions;
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(new Set([...first.nodes, ...second.nodes].map(({ question }) => question)).size).toBe(2);
  });

  it('become a row that answers at once, and who asked is told, until they have seen it', async () => {
    await ask('EMPLOYEE', 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?');
    await ask('HR', 'Aux visiteurs, la raffinerie ouvre ses portes quand ?');
    await ask('HSE', 'Comment réserver la salle de sport le samedi ?');
    const [pool] = (await queue()).nodes;
    expect(
      await answer({ id: pool.id, question: 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?', answer: 'En mai.' }),
    ).toEqual({
      row: { question: 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?', answer: 'En mai.' },
      userErrors: [],
    });
    expect(await ask('DEVELOPER', 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?')).toEqual({
      answer: 'En mai.',
      status: 'ANSWER',
    });
    expect((await queue()).nodes).toMatchObject([{ question: 'Comment réserver la salle de sport le samedi ?' }]);
    const told = { question: 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?', answer: 'En mai.' };
    expect(await news('EMPLOYEE')).toEqual([
      { question: 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?', answeredSince: told },
    ]);
    expect(await news('HR')).toEqual([{ question: 'Aux visiteurs, la raffinerie ouvre ses portes quand ?', answeredSince: told }]);
    expect(await news('HSE')).toEqual([]);

    const seen = await send('EMPLOYEE', 'mutation { markMaiNewAnswersSeen { seenCount userErrors { code } } }');
    expect(seen.data.markMaiNewAnswersSeen).toEqual({ seenCount: 1, userErrors: [] });
    expect(await news('EMPLOYEE')).toEqual([]);
    expect(await news('HR')).toHaveLength(1);
  });

  it('are answered once, under the last wording unless another is given', async () => {
    await ask('EMPLOYEE', 'Qui entretient le jardin des palmiers ?');
    const [{ id }] = (await queue()).nodes;
    expect((await answer({ id, answer: 'Le jardinier.' })).row).toMatchObject({ question: 'Qui entretient le jardin des palmiers ?' });
    for (const gone of [id, 'x'])
      expect(await answer({ id: gone, answer: 'Personne.' })).toEqual({ row: null, userErrors: [{ field: ['id'], code: 'NOT_FOUND' }] });
  });

  it('are taken off the queue where a curator says so, and back on it once asked again', async () => {
    const question = 'Qui lave les vitres de la tour de contrôle ?';
    const dismiss = async (id: string) => (await send('MAI_CURATOR', DISMISS, { id })).data.dismissMaiUnansweredQuestion;
    await ask('EMPLOYEE', question);
    await ask('HR', question);
    await ask('HSE', 'Comment réserver la salle de sport le samedi ?');
    const [{ id }] = (await queue()).nodes;
    expect(await dismiss(id)).toEqual({ dismissedId: id, userErrors: [] });
    expect((await queue()).nodes).toMatchObject([{ question: 'Comment réserver la salle de sport le samedi ?' }]);
    const gone = {
      dismissedId: null,
      userErrors: [{ field: ['id'], code: 'NOT_FOUND', message: 'Question introuvable : rechargez la liste.' }],
    };
    for (const none of [id, 'x', '00000000-0000-4000-8000-000000000000']) expect(await dismiss(none)).toEqual(gone);
    const decided = await db().select().from(exchanges).where(isNotNull(exchanges.dismissedAt));
    const [curator] = await executeRows<{ id: string }>(
      db(),
      sql`select employee_id as id from identity.users where id = ${userOf('MAI_CURATOR')}`,
    );
    expect(decided.map(({ dismissedBy }) => dismissedBy)).toEqual([curator?.id, curator?.id]);
    await ask('EMPLOYEE', question);
    expect((await queue()).nodes.find((node: { question: string }) => node.question === question)).toMatchObject({ askedCount: 1 });
  });

  it('that are answered are no more taken off', async () => {
    await ask('EMPLOYEE', 'Qui entretient le parc des flamboyants ?');
    const [{ id }] = (await queue()).nodes;
    await answer({ id, answer: 'Le jardinier.' });
    expect((await send('MAI_CURATOR', DISMISS, { id })).data.dismissMaiUnansweredQuestion.userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect(await news('EMPLOYEE')).toHaveLength(1);
  });

  it('never say who asked', async () => {
    await ask('EMPLOYEE', 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?');
    const { errors } = await send('MAI_CURATOR', '{ maiUnansweredQuestions { nodes { employeeId } } }');
    expect(errors?.[0]?.message).toContain('employeeId');
  });
});

describe('the queue', () => {
  /** What it should hold, counted from what was asked. */
  const recount = () =>
    executeRows(
      db(),
      sql`select cluster_id as id, count(*)::int as asked_count, count(distinct employee_id)::int as people_count, max(asked_at)::text as last_asked_at
        from ${exchanges} where cluster_id is not null and answered_at is null and question is not null group by cluster_id order by 1`,
    );
  const held = () =>
    executeRows(db(), sql`select id, asked_count, people_count, last_asked_at::text as last_asked_at from ${unanswered} order by 1`);

  it('counts what is asked at once, once each', async () => {
    const roles = ['EMPLOYEE', 'HR', 'HSE', 'COMMUNICATION'] as const;
    await ask('EMPLOYEE', 'Qui repeint les bancs de la promenade ?');
    await Promise.all([...roles, ...roles].map((role) => ask(role, 'Qui repeint les bancs de la promenade ?')));
    expect((await queue()).nodes).toMatchObject([{ askedCount: 9, peopleCount: 4 }]);
  });

  it('shrinks with what is deleted and what is forgotten, under the last wording that is left', async () => {
    await ask('EMPLOYEE', 'Qui repeint les bancs de la promenade ?');
    await ask('HR', 'Qui donc repeint les bancs de la promenade ?');
    await ask('HSE', 'Comment réserver la salle de sport le samedi ?');
    await ask('HR', 'Où donc acheter des graines de baobab ?');
    expect(await held()).toEqual(await recount());
    const { data } = await send('HR', '{ maiConversations { nodes { id } } }');
    const ids = data.maiConversations.nodes.map(({ id }: { id: string }) => id);
    await send('HR', 'mutation ($ids: [ID!]!) { deleteMaiConversations(ids: $ids) { deletedIds } }', { ids });
    expect((await queue()).nodes).toMatchObject([
      { question: expect.any(String), askedCount: 1 },
      { question: expect.any(String), askedCount: 1 },
    ]);
    expect((await queue()).nodes.map(({ question }: { question: string }) => question).sort()).toEqual([
      'Comment réserver la salle de sport le samedi ?',
      'Qui repeint les bancs de la promenade ?',
    ]);
    expect(await held()).toEqual(await recount());
    await forgetQuestions(db(), 1, new Date(Date.now() + 2 * 86_400_000));
    expect([await held(), await recount()]).toEqual([[], []]);
  });
});

describe('the activity of MAI', () => {
  it('counts questions, answers and opinions by means of search', async () => {
    await ask('EMPLOYEE', 'Où se trouve la raffinerie exploitée par la SAR ?');
    await ask('EMPLOYEE', 'Quelle est la capitale du Japon ?');
    const { data } = await send(
      'MAI_CURATOR',
      '{ maiMonitoring(hours: 1) { totalSearches successRate avgMs helpfulCount unhelpfulCount byMethod { method total succeeded avgMs } } }',
    );
    expect(data.maiMonitoring).toEqual({
      totalSearches: 2,
      successRate: 0.5,
      avgMs: expect.any(Number),
      helpfulCount: 0,
      unhelpfulCount: 0,
      byMethod: [{ method: 'LOCAL', total: 2, succeeded: 1, avgMs: expect.any(Number) }],
    });
  });

  it.each([0, 721])('is not told of %i hours', async (hours) => {
    const { errors } = await send('MAI_CURATOR', `{ maiMonitoring(hours: ${hours}) { totalSearches } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
