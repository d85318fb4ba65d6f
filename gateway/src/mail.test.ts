import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { openJobs } from '@sar/jobs/queue';
import { createMailer, MAIL_JOB } from '@sar/mail/mailer';
import { runSar } from '@sar/testing/command';
import { useMailServer } from '@sar/testing/mail-server';
import { testProgram } from '@sar/testing/program';
import { startServer } from '@sar/testing/server';
import { copyTemplate, type TestDatabase } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';

// Every process opens the database anew.
vi.setConfig({ testTimeout: 120_000 });

const url = inject('databaseUrl') ?? undefined;
const mail = useMailServer();
let where: TestDatabase;
let discard: () => Promise<void>;
const open = () => openDatabase({ url: where.DATABASE_URL, dataDir: where.SAR_DATA_DIR });

describe('a mail that waits', () => {
  beforeEach(async () => {
    ({ where, discard } = await copyTemplate(inject('template'), url));
    const database = await open();
    const jobs = await openJobs(database, [MAIL_JOB], () => {});
    const data = { department: 'Essais', idea: 'Une idée.', submittedOn: '2026-01-31' };
    await database.db.transaction((tx) => createMailer(jobs).send(tx, { to: 'a@sar.sn', template: 'idea-submitted', data }));
    await jobs.stop();
    await database.close();
  });
  afterEach(() => discard());

  /** Starts a process of the system, and stops it once the mail is there. */
  async function sentBy(program: string): Promise<void> {
    const server = await startServer(['--liftoff-only', testProgram(program)], {
      SAR_DEMO: 'false',
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      GATEWAY_SECRET: 'secret-des-essais-de-trente-deux-signes',
      ...where,
      ...mail.variables,
    });
    while (mail.mails.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.stop();
    expect(mail.mails.map(({ envelope }) => envelope.to)).toEqual([['a@sar.sn']]);
  }

  it('is sent by the next server to start', () => sentBy('gateway'));

  it.runIf(url)("is sent by a room's own process", () => sentBy('news'));

  it('is left alone by commands: theirs is often a laptop, whose mails go to its log', async () => {
    expect((await runSar(where, ['migrate'])).code).toBe(0);
    const database = await open();
    expect(await executeRows(database.db, sql`select state::text as state from events.job where name = 'mail'`)).toEqual([
      { state: 'created' },
    ]);
    await database.close();
  });
});
