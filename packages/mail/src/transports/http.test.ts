import { executeRows } from '@sar/database/client';
import { useApp } from '@sar/testing/app';
import { useMailApi } from '@sar/testing/mail-api';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

const api = useMailApi();
const app = useApp('local', api.variables);
const db = () => app.house.dependencies.db;
const RESET = { name: 'Astou Mbengue', link: 'https://sar.sn/reinitialiser?jeton=abc', validMinutes: 30 };

const accept = (to: string) =>
  db().transaction((tx) => app.house.dependencies.mailer.send(tx, { to, template: 'password-reset', data: RESET }));
const jobTo = async (to: string) => {
  const [job] = await executeRows<{ id: string; state: string; reason: string | null }>(
    db(),
    sql`select id, state::text as state, output->>'message' as reason from events.job where name = 'mail' and data->>'to' = ${to}`,
  );
  return job;
};
async function reached(to: string, state: string) {
  for (;;) {
    const job = await jobTo(to);
    if (job?.state === state) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
async function tryAgainNow(): Promise<void> {
  await executeRows(db(), sql`update events.job set start_after = now() where name = 'mail' and state = 'retry'`);
  await accept('reveil@sar.sn');
  await app.house.jobs.drain();
}

describe('the mail API', () => {
  it('is asked once, with its key, and both forms of the mail', async () => {
    await accept('a@sar.sn');
    await app.house.jobs.drain();
    expect(api.requests).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: null }] = api.requests;
    expect(headers).toMatchObject({ authorization: 'Bearer cle-secrete', 'content-type': 'application/json' });
    expect(body).toEqual({
      from: 'SAR Connect <sar-connect@sar.sn>',
      to: ['a@sar.sn'],
      subject: 'Choisir un nouveau mot de passe',
      text: expect.stringContaining(RESET.link),
      html: expect.stringContaining('<html lang="fr"'),
      headers: {
        'Message-ID': `<${headers['idempotency-key']}@sar.sn>`,
        'Auto-Submitted': 'auto-generated',
        'X-Entity-Ref-ID': headers['idempotency-key'],
      },
    });
    expect(await jobTo('a@sar.sn')).toBeUndefined();
  });

  it.each([
    [500, 'internal_server_error'],
    [503, ''],
    [429, 'rate_limit_exceeded'],
    [401, 'missing_api_key'],
    [403, 'invalid_api_key'],
    [409, 'concurrent_idempotent_requests'],
  ])('that answers %i %s is asked again for the same mail, under the same key', async (status, name) => {
    const to = `encore.${status}@sar.sn`;
    api.refusals.push([status, name]);
    await accept(to);
    const { id, reason } = await reached(to, 'retry');
    expect(reason).toBe(`HTTP ${status} ${name}`.trim());
    await tryAgainNow();
    const [first, second] = api.requests.filter(({ body }) => body.to[0] === to);
    expect([first, second].map((request) => request?.headers['idempotency-key'])).toEqual([id, id]);
    expect(second?.body).toEqual(first?.body);
    expect(await jobTo(to)).toBeUndefined();
  });

  it('that accepted a mail and could not say so is asked again, and the mail is one', async () => {
    api.refusals.push('cut');
    await accept('coupure@sar.sn');
    expect((await reached('coupure@sar.sn', 'retry')).reason).toBe('HTTP TypeError');
    await tryAgainNow();
    const asked = api.requests.filter(({ body }) => body.to[0] === 'coupure@sar.sn');
    expect(asked).toHaveLength(2);
    expect([...api.mails.values()].filter((body) => (body as { to: string[] }).to[0] === 'coupure@sar.sn')).toHaveLength(1);
  });

  it.each([
    [400, 'validation_error'],
    [422, 'invalid_from_address'],
  ])('that answers %i %s is not asked again; its words, which may be ours, are not kept', async (status, name) => {
    const to = `refuse.${status}@sar.sn`;
    api.refusals.push([status, name]);
    await accept(to);
    expect((await reached(to, 'failed')).reason).toBe(`HTTP ${status} ${name}`);
    await tryAgainNow();
    expect(api.requests.filter(({ body }) => body.to[0] === to)).toHaveLength(1);
  });
});
