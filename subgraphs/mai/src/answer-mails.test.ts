import { executeRows } from '@sar/database/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { useMailServer } from '@sar/testing/mail-server';
import { userOf } from '@sar/testing/sign-in';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { conversations } from './tables-conversations.ts';

const ANSWER =
  'mutation ($input: AnswerMaiUnansweredQuestionInput!) { answerMaiUnansweredQuestion(input: $input) { row { id } userErrors { code } } }';
const QUESTION = 'Quand la raffinerie ouvre-t-elle ses portes aux visiteurs ?';

describe.each(['local', 'split'] as const)('the mail of an answer, %s form', (form) => {
  const mail = useMailServer();
  const app = useApp(form, mail.variables);
  const db = () => app.house.dependencies.db;
  const send = async (role: Role, query: string, variables: Record<string, unknown> = {}) =>
    (await app.graphql(query, { token: await app.as(role), variables })).data;
  const ask = (role: Role, question: string) =>
    send(role, 'query ($question: String!) { askMai(question: $question) { status } }', { question });
  const addressOf = async (role: Role) =>
    (
      await executeRows<{ email: string }>(
        db(),
        sql`select email from identity.employee_facts natural join identity.users where id = ${userOf(role)}`,
      )
    )[0]?.email;
  const prefer = (role: Role, enabled: boolean) =>
    send(
      role,
      'mutation ($enabled: Boolean!) { updateMyPreferences(input: { notifications: [{ kind: QUESTION_ANSWERED, channel: EMAIL, enabled: $enabled }] }) { userErrors { code } } }',
      { enabled },
    );
  /** Answers what was asked last, and waits until all that follows from it is done. */
  async function answer(text: string, question = QUESTION): Promise<string> {
    const { maiUnansweredQuestions: queue } = await send('MAI_CURATOR', '{ maiUnansweredQuestions { nodes { id } } }');
    const { answerMaiUnansweredQuestion: done } = await send('MAI_CURATOR', ANSWER, {
      input: { id: queue.nodes[0].id, question, answer: text },
    });
    await app.house.facts.drain();
    await app.house.jobs.drain();
    await send('MAI_CURATOR', 'mutation ($id: ID!) { setMaiRowStatus(id: $id, status: WITHDRAWN) { row { id } } }', { id: done.row.id });
    return done.row.id;
  }
  const receivers = () => mail.mails.map(({ envelope }) => envelope.to[0]).sort();

  beforeEach(() => db().delete(conversations));

  it('goes once to each who asked and to nobody else, with the row and not what they wrote, and nothing of it stays', async () => {
    await ask('EMPLOYEE', QUESTION);
    await ask('EMPLOYEE', 'euh, aux visiteurs la raffinerie ouvre ses portes quand ?');
    await ask('HR', QUESTION);
    await ask('HSE', 'Comment réserver la salle de sport le samedi ?');
    await answer('En <b>mai</b> & en juin.');
    expect(receivers()).toEqual([await addressOf('EMPLOYEE'), await addressOf('HR')].sort());
    for (const { subject, text, html } of mail.mails) {
      expect(subject).toBe('MAI a une réponse à votre question');
      expect(text).toContain(`${QUESTION}\n\n> En <b>mai</b> & en juin.`);
      expect(html).toContain('En &lt;b&gt;mai&lt;/b&gt; &amp; en juin.');
      expect(html).not.toContain('<b>');
      expect(`${text}${html}`).not.toContain('euh');
    }
    const [left] = await executeRows<{ count: number }>(
      db(),
      sql`select count(*)::int as count from events.job where data::text like '%visiteurs%' or output::text like '%visiteurs%'`,
    );
    expect(left?.count).toBe(0);
  });

  it('goes to nobody twice, however often the fact comes', async () => {
    await ask('EMPLOYEE', QUESTION);
    const entryId = await answer('En mai.');
    const { employeeId } = (
      await executeRows<{ employeeId: string }>(db(), sql`select employee_id as "employeeId" from mai.exchanges`)
    )[0] as {
      employeeId: string;
    };
    for (const answer of ['En mai.', 'En mai.'])
      await db().transaction((tx) =>
        app.house.facts.publish(tx, 'mai.question-answered', { entryId, employeeId, question: QUESTION, answer }),
      );
    await app.house.facts.drain();
    await app.house.jobs.drain();
    expect(receivers()).toEqual([await addressOf('EMPLOYEE')]);
  });

  it('does not go to who wants none, and goes again to who does', async () => {
    await prefer('EMPLOYEE', false);
    await ask('EMPLOYEE', QUESTION);
    await ask('HR', QUESTION);
    await answer('En mai.');
    expect(receivers()).toEqual([await addressOf('HR')]);
    await prefer('EMPLOYEE', true);
    await ask('EMPLOYEE', QUESTION);
    await answer('En juin.');
    expect(receivers()).toEqual([await addressOf('EMPLOYEE'), await addressOf('HR')].sort());
  });

  it.each([
    ['has left', sql`update identity.employee_facts set active = not active where employee_id = `],
    ['is suspended', sql`update identity.users set suspended_at = case when suspended_at is null then now() end where employee_id = `],
  ])('does not go to who %s', async (_what, toggle) => {
    await ask('EMPLOYEE', QUESTION);
    const [asked] = await executeRows<{ id: string }>(db(), sql`select employee_id as id from mai.exchanges`);
    const change = () => executeRows(db(), sql`${toggle}${asked?.id}`);
    await change();
    await answer('En mai.');
    await change();
    expect(receivers()).toEqual([]);
  });
});
