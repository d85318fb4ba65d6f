import { dayOf } from '@sar/database/calendar';
import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { forgetLimits } from '@sar/testing/limits';
import { useMailServer } from '@sar/testing/mail-server';
import { eq, inArray, sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from './services/days.ts';
import { submitIdea } from './services/idea-writes.ts';
import { ideaDepartments, ideas } from './tables.ts';

const SUBMIT = 'mutation ($input: SubmitIdeaInput!) { submitIdea(input: $input) { ideaId userErrors { code } } }';
const IDEA = 'Des <b>casiers</b> neufs\nau vestiaire & au magasin';

describe('the mail of an idea', () => {
  const mail = useMailServer();
  const app = useApp('local', mail.variables);
  const db = () => app.house.database.db;
  const department: Record<string, string> = {};
  const submit = async (code: string, description = IDEA) => {
    const variables = { input: { description, departmentId: department[code] } };
    return (await app.graphql(SUBMIT, { token: await app.as('EMPLOYEE'), variables })).data.submitIdea;
  };
  const waiting = () =>
    executeRows<{ to: string; due: Date | string; data: string }>(
      db(),
      sql`select data->>'to' as to, start_after as due, data::text as data from events.job where name = 'mail' and state = 'created' order by 1`,
    );
  /** The next morning: what waits is due, and a worker is woken as any other mail would. */
  const nextMorning = async () => {
    await executeRows(db(), sql`update events.job set start_after = now() where name = 'mail'`);
    const data = { link: 'https://sar.sn/', validMinutes: 30 };
    await db().transaction((tx) => app.house.dependencies.mailer.send(tx, { to: 'reveil@sar.sn', template: 'password-reset', data }));
    await app.house.jobs.drain();
    return mail.mails.filter(({ envelope }) => envelope.to[0] !== 'reveil@sar.sn');
  };

  beforeAll(async () => {
    for (const { code, id } of await db().select().from(ideaDepartments)) department[code] = id;
    const set = (code: string, values: object) => db().update(ideaDepartments).set(values).where(eq(ideaDepartments.code, code));
    await set('hr', { emails: ['un@sar.sn', 'deux@sar.sn'] });
    await set('it', { emails: ['seul@sar.sn', 'seul@sar.sn'] });
    await set('finance', { emails: [] });
    await set('marketing', { active: false, emails: ['ferme@sar.sn'] });
  });
  beforeEach(() => forgetLimits(app));
  afterEach(() => executeRows(db(), sql`delete from events.job where name = 'mail'`));

  it('goes once to each address of its department and to no other, with the text as it was written and no author', async () => {
    const { ideaId } = await submit('hr');
    const mails = await nextMorning();
    expect(mails.map(({ envelope }) => envelope.to).sort()).toEqual([['deux@sar.sn'], ['un@sar.sn']]);
    expect(ideaId).toEqual(expect.any(String));
    for (const { subject, text, html, source } of mails) {
      expect(subject).toBe('Boîte à idées : une idée pour Ressources Humaines');
      expect(text).toContain('> Des <b>casiers</b> neufs\n> au vestiaire & au magasin');
      expect(html).toContain('Des &lt;b&gt;casiers&lt;/b&gt; neufs');
      expect(html).not.toContain('<b>');
      expect(source).not.toMatch(/astou/i);
    }
    expect(await waiting()).toEqual([]);
    expect(await nextMorning()).toHaveLength(2);
  });

  it('goes once to an address that is listed twice', async () => {
    await submit('it');
    expect((await nextMorning()).map(({ envelope }) => envelope.to)).toEqual([['seul@sar.sn']]);
  });

  it('waits for the next morning, at a moment that is not that of the idea, and says the day alone', async () => {
    for (let rank = 0; rank < 6; rank++) await submit('it', `Idée ${rank}`);
    await app.house.jobs.drain();
    expect(mail.mails).toEqual([]);
    const found = await waiting();
    const tomorrow = addDays(dayOf(new Date()), 1);
    for (const { due, data } of found) {
      expect(new Date(due).toISOString()).toMatch(new RegExp(`^${tomorrow}T07:`));
      expect(JSON.parse(data).data).toEqual({ department: 'Informatique', idea: expect.any(String), submittedOn: dayOf(new Date()) });
    }
    expect(new Set(found.map(({ due }) => String(due))).size).toBeGreaterThan(1);
  });

  it('is not written where the idea is not taken: closed, too short, or undone', async () => {
    expect((await submit('marketing')).userErrors).toEqual([{ code: 'INACTIVE' }]);
    expect((await submit('hr', 'abc')).userErrors).toEqual([{ code: 'TOO_SMALL' }]);
    const undone = db().transaction(async (tx) => {
      await submitIdea({ db: tx, mailer: app.house.dependencies.mailer }, { description: IDEA, departmentId: department['hr'] });
      throw new Error('changed my mind');
    });
    await expect(undone).rejects.toThrow('changed my mind');
    expect(await waiting()).toEqual([]);
  });

  it('takes no idea with it: a department without an address has ideas too, and a mail server that is down harms none', async () => {
    expect((await submit('finance')).userErrors).toEqual([]);
    expect(await waiting()).toEqual([]);
    await mail.down();
    const { ideaId } = await submit('hr');
    expect(
      await db()
        .select({ id: ideas.id })
        .from(ideas)
        .where(inArray(ideas.id, [ideaId])),
    ).toEqual([{ id: ideaId }]);
    await mail.up();
    expect((await nextMorning()).map(({ envelope }) => envelope.to).sort()).toEqual([['deux@sar.sn'], ['un@sar.sn']]);
  });
});
