import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { useMailServer } from '@sar/testing/mail-server';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

const mail = useMailServer();
const app = useApp('local', mail.variables);

const IDEA = { department: 'Maintenance', idea: 'Éclairer le parking à vélos.', submittedOn: '2026-01-31' };
const db = () => app.house.dependencies.db;
const pause = () => new Promise((resolve) => setTimeout(resolve, 10));

/** Accepts a mail about an idea in a transaction of its own. */
const accept = (to: string, idea = IDEA.idea) =>
  db().transaction((tx) => app.house.dependencies.mailer.send(tx, { to, template: 'idea-submitted', data: { ...IDEA, idea } }));

interface JobRow {
  readonly id: string;
  readonly state: string;
  readonly data: Record<string, unknown>;
  readonly output: { readonly message: string } | null;
}
/** What the queue keeps of the mails to an address. */
const jobsTo = (to: string) =>
  executeRows<JobRow>(db(), sql`select id, state::text as state, data, output from events.job where name = 'mail' and data->>'to' = ${to}`);

/** Waits until the mails to an address are in a state. */
async function reached(to: string, state: string): Promise<JobRow[]> {
  for (;;) {
    const jobs = await jobsTo(to);
    if (jobs.length > 0 && jobs.every((job) => job.state === state)) return jobs;
    await pause();
  }
}

/** What a backoff would lead to by itself, without its wait. */
async function tryAgainNow(): Promise<void> {
  await executeRows(db(), sql`update events.job set start_after = now() where name = 'mail' and state = 'retry'`);
  // A new mail wakes the queue, which then takes whatever is due.
  await accept('reveil@sar.sn');
  await app.house.jobs.drain();
}
const received = (to: string) => mail.mails.filter(({ envelope }) => envelope.to.includes(to));

describe('an accepted mail', () => {
  it('arrives once, from us, at one address, and nothing of it stays in the queue', async () => {
    await accept('maintenance@sar.sn');
    await app.house.jobs.drain();
    expect(mail.mails.map(({ envelope }) => envelope)).toEqual([{ from: 'sar-connect@sar.sn', to: ['maintenance@sar.sn'] }]);
    expect(await jobsTo('maintenance@sar.sn')).toEqual([]);
    const stored = await executeRows<{ found: number }>(
      db(),
      sql`select count(*)::int as found from events.job where data::text like '%parking%'`,
    );
    expect(stored).toEqual([{ found: 0 }]);
  });

  it('of a transaction that rolls back never was', async () => {
    const failing = db().transaction(async (tx) => {
      await app.house.dependencies.mailer.send(tx, { to: 'annule@sar.sn', template: 'idea-submitted', data: IDEA });
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await accept('garde@sar.sn');
    await app.house.jobs.drain();
    expect(mail.mails.map(({ envelope }) => envelope.to)).toEqual([['garde@sar.sn']]);
  });

  it('to nobody is a job like another, and reaches nobody', async () => {
    const jobs = await db().transaction(async (tx) => {
      await app.house.dependencies.mailer.send(tx, { to: null, template: 'idea-submitted', data: IDEA });
      return executeRows<JobRow>(tx, sql`select state::text as state from events.job where name = 'mail'`);
    });
    expect(jobs).toEqual([{ state: 'created' }]);
    await app.house.jobs.drain();
    expect([mail.mails, await executeRows(db(), sql`select 1 from events.job where name = 'mail'`)]).toEqual([[], []]);
  });

  it('to many is one to each, who sees nobody else’s address, and each arrives once', async () => {
    const people = Array.from({ length: 12 }, (_, rank) => `personne.${rank}@sar.sn`);
    await db().transaction((tx) => app.house.dependencies.mailer.send(tx, { to: people, template: 'idea-submitted', data: IDEA }));
    await app.house.jobs.drain();
    expect(mail.mails.map(({ envelope }) => envelope.to).sort()).toEqual(people.map((to) => [to]).sort());
    expect(new Set(mail.mails.map(({ messageId }) => messageId)).size).toBe(people.length);
  });

  it('has the Message-ID of its job', async () => {
    mail.refusals.push({ at: 'recipient', answer: '451 4.7.1 Later' });
    await accept('greylist@sar.sn');
    const [job] = await reached('greylist@sar.sn', 'retry');
    await tryAgainNow();
    expect(received('greylist@sar.sn').map(({ messageId }) => messageId)).toEqual([`<${job?.id}@sar.sn>`]);
  });
});

describe('a mail that the server refuses', () => {
  it.each(['recipient', 'ended'] as const)('for now, at "%s", arrives once when it no longer does', async (at) => {
    const to = `occupe.${at}@sar.sn`;
    mail.refusals.push({ at, answer: '450 4.2.0 Try later' }, { at, answer: '421 4.3.2 Shutting down' });
    await accept(to);
    expect((await reached(to, 'retry'))[0]?.output?.message).toMatch(/^SMTP E[A-Z]+ 450 4\.2\.0$/);
    expect(received(to)).toEqual([]);
    await executeRows(db(), sql`update events.job set start_after = now() where name = 'mail'`);
    // Not by a new mail, which might be the one that is refused. It ends when nothing waits.
    const due = app.house.jobs.doDue();
    while ((await jobsTo(to))[0]?.output?.message.includes('450')) await pause();
    await reached(to, 'retry');
    await tryAgainNow();
    expect(received(to)).toHaveLength(1);
    expect(await jobsTo(to)).toEqual([]);
    expect(await due).toBe(0);
  });

  it.each([
    ['recipient', '550 5.1.1 No such user <inconnu@sar.sn>', 'SMTP EENVELOPE 550 5.1.1'],
    ['ended', '554 5.7.1 Refused: https://sar.sn/secret', 'SMTP EMESSAGE 554 5.7.1'],
  ] as const)('for good, at "%s", has failed at once: its reason stays, without what it said', async (at, answer, reason) => {
    const to = `refuse.${at}@sar.sn`;
    mail.refusals.push({ at, answer });
    await accept(to);
    const failed = await reached(to, 'failed');
    expect(failed).toEqual([
      { id: expect.any(String), state: 'failed', data: { to, template: 'idea-submitted' }, output: { message: reason } },
    ]);
    await tryAgainNow();
    expect(received(to)).toEqual([]);
    expect((await jobsTo(to))[0]?.state).toBe('failed');
  });

  it('takes no other with it', async () => {
    mail.refusals.push({ at: 'recipient', answer: '550 5.1.1 No such user' });
    await db().transaction(async (tx) => {
      for (const to of ['un@sar.sn', 'autre@sar.sn'])
        await app.house.dependencies.mailer.send(tx, { to, template: 'idea-submitted', data: IDEA });
    });
    await app.house.jobs.drain();
    // Whichever went first was refused.
    const refused = [...(await jobsTo('un@sar.sn')), ...(await jobsTo('autre@sar.sn'))];
    expect(refused.map(({ state }) => state)).toEqual(['failed']);
    expect([...mail.mails.map(({ envelope }) => envelope.to[0]), refused[0]?.data['to']].sort()).toEqual(['autre@sar.sn', 'un@sar.sn']);
  });
});

describe('while the server is down', () => {
  it('mails are accepted, and arrive once when it is back', async () => {
    await mail.down();
    await accept('panne@sar.sn');
    expect((await reached('panne@sar.sn', 'retry'))[0]?.output?.message).toBe('SMTP ESOCKET ECONNREFUSED');
    await mail.up();
    await tryAgainNow();
    expect(received('panne@sar.sn')).toHaveLength(1);
    expect(await jobsTo('panne@sar.sn')).toEqual([]);
  });
});

describe('an address', () => {
  it.each([
    'a@sar.sn\r\nBcc: b@sar.sn',
    'a@sar.sn\nBcc: b@sar.sn',
    'a@sar.sn, b@sar.sn',
    'a@sar.sn b@sar.sn',
    'a@sar.sn;b@sar.sn',
    'Astou <a@sar.sn>',
    '<a@sar.sn>',
    '"a@sar.sn> b"@sar.sn',
    'a@',
    'a',
    '',
    `${'a'.repeat(250)}@sar.sn`,
  ])('that is more or less than one is refused, and with it what the transaction did: %j', async (to) => {
    await expect(accept(to)).rejects.toThrow();
    expect(await jobsTo(to)).toEqual([]);
  });
});

describe('what is done', () => {
  it('is not done again because the database could not write it down at once', async () => {
    // A sequence keeps its count when the statement that took it fails: the first two attempts to delete the job do.
    await executeRows(db(), sql`create sequence events.away`);
    await executeRows(
      db(),
      sql`create function events.away() returns trigger language plpgsql as $$ begin
        if old.name = 'mail' and nextval('events.away') <= 2 then raise exception 'away'; end if;
        return old;
      end $$`,
    );
    await executeRows(db(), sql`create trigger away before delete on events.job for each row execute function events.away()`);
    await accept('reprise@sar.sn');
    await app.house.jobs.drain();
    expect(await executeRows(db(), sql`select last_value::int as attempts from events.away`)).toEqual([{ attempts: 3 }]);
    expect(await jobsTo('reprise@sar.sn')).toEqual([]);
    expect(received('reprise@sar.sn')).toHaveLength(1);
    await executeRows(db(), sql`drop trigger away on events.job`);
  });
});
