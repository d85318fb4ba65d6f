import type { Room } from '@sar/subgraph-kit/room';
import { openApp, useApp } from '@sar/testing/app';
import { openBrowser } from '@sar/testing/browser';
import { useOpenIdProvider } from '@sar/testing/openid-provider';
import { userOf } from '@sar/testing/sign-in';
import { asc, gt, max } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import type { Context } from './context.ts';
import { audit } from './tables.ts';

const provider = useOpenIdProvider();
const TOLD = 10;

describe.each(['local', 'split'] as const)('what strangers try is in the audit log, %s form', (form) => {
  // The provider's own object: its address is in there once it is up.
  const app = useApp(form, Object.assign(provider.env, { TRUSTED_PROXY: '127.0.0.1' }));
  const db = () => app.house.dependencies.db;
  const context = () => (app.house.rooms.get('identity') as Room).createContext({ viewer: null, requestId: 'essai' }) as Context;
  const flush = () => context().attempts.flush(true);
  /** From a block of addresses of its own. */
  const from = (block: string) => ({ 'x-forwarded-for': `${block}.7` });
  const failGoogle = (block: string, search: string) => app.door.inject({ url: `/auth/callback/google?${search}`, headers: from(block) });

  /** The rows that something adds, counts included. */
  async function rowsOf(work: () => Promise<unknown>, written = flush) {
    const [before] = await db()
      .select({ position: max(audit.position) })
      .from(audit);
    await work();
    await written();
    const rows = await db()
      .select()
      .from(audit)
      .where(gt(audit.position, before?.position ?? 0))
      .orderBy(asc(audit.position));
    return rows.map(({ kind, subjectId, requestId, data }) => ({ kind, subjectId, requestId, data: JSON.parse(data) }));
  }

  it('by codes of ours only: a stranger’s text is not kept', async () => {
    const text = `INJECTE_${'A'.repeat(4_000)}`;
    const rows = await rowsOf(async () => {
      for (const error of [text, 'constructor', 'access_denied']) {
        // With a state of ours: without one it is that which is told.
        const browser = openBrowser(app);
        const { url } = (await browser.post('/auth/google', {}, from('192.0.2'))).json();
        const state = new URL(url).searchParams.get('state') ?? '';
        const answer = await browser.get(`/auth/callback/google?${new URLSearchParams({ error, state })}`, from('192.0.2'));
        expect([answer.status, answer.text.includes('INJECTE')]).toEqual([400, false]);
      }
    });
    expect(rows.map(({ kind, subjectId, data }) => [kind, subjectId, data])).toEqual(
      ['OTHER', 'OTHER', 'access_denied'].map((code) => ['SIGN_IN_FAILED', null, { method: 'GOOGLE', code, address: '192.0.2.0/24' }]),
    );
  });

  it('one by one as long as they are few, then counted; another block has rows of its own', async () => {
    const rows = await rowsOf(async () => {
      await Promise.all(Array.from({ length: 40 }, (_, time) => failGoogle('198.51.100', `error=x${time}`)));
      await failGoogle('203.0.113', 'error=x');
    });
    const flood = rows.filter(({ data }) => data.address === '198.51.100.0/24');
    const counted = flood.filter(({ data }) => data.count !== undefined);
    expect([flood.length - counted.length, rows.length - flood.length]).toEqual([TOLD, 1]);
    // A row of the first seconds, and one of the rest of the minute.
    expect(counted.length).toBeLessThanOrEqual(2);
    expect(counted.reduce((sum, { data }) => sum + data.count, 0)).toBe(30);
    for (const row of counted)
      expect(row).toMatchObject({
        kind: 'SIGN_IN_FAILED',
        subjectId: null,
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        data: { method: 'GOOGLE', firstAt: expect.any(String), lastAt: expect.any(String) },
      });
  }, 60_000);

  it('with the account that they are about, and links that are asked for too, whether there is an account or not', async () => {
    const [known, unknown] = ['demo.20@demo.sar.sn', 'personne@demo.sar.sn'];
    const block = '198.18.5';
    const ask = (path: string, email: string) =>
      app.door.inject({ method: 'POST', url: path, headers: from(block), payload: { email, password: 'mauvais' } });
    const rows = await rowsOf(
      async () => {
        for (let time = 0; time < TOLD; time++) await failGoogle(block, 'error=x');
        for (const email of [known, unknown, unknown]) {
          await ask('/auth/password', email);
          await ask('/auth/forgotten-password', email);
        }
      },
      // A link is sent after its answer.
      () =>
        vi.waitFor(async () => {
          await flush();
          const counted = (await db().select().from(audit))
            .map(({ data }) => JSON.parse(data))
            .filter(({ address, count }) => count && address === '198.18.5.0/24');
          expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(6);
        }, 10_000),
    );
    const counts = new Map<string, number>();
    for (const { kind, subjectId, data } of rows.filter(({ data }) => data.count && data.address === `${block}.0/24`)) {
      const key = `${kind} ${subjectId}`;
      counts.set(key, (counts.get(key) ?? 0) + data.count);
    }
    expect(Object.fromEntries(counts)).toEqual({
      [`SIGN_IN_FAILED ${userOf(known)}`]: 1,
      'SIGN_IN_FAILED null': 2,
      [`PASSWORD_RESET_REQUESTED ${userOf(known)}`]: 1,
      'PASSWORD_RESET_REQUESTED null': 2,
    });
  }, 60_000);

  it('together where they come from ever more blocks', async () => {
    const rows = await rowsOf(async () => {
      const { attempts } = context();
      for (let block = 0; block < 500; block++) {
        const actor = { userId: null, requestId: 'essai', address: `10.0.${block}.0/24` };
        await db().transaction((tx) => attempts.record(tx, actor, { kind: 'SIGN_IN_FAILED', subjectId: null, data: { method: 'GOOGLE' } }));
      }
    });
    expect(rows.filter(({ data }) => data.count === undefined).length).toBeLessThanOrEqual(200);
    // As many blocks are told apart, and what there is no room for is counted as one: in the first seconds, and then.
    const rest = rows.filter(({ data }) => data.overflow);
    expect([1, 2]).toContain(rest.length);
    for (const { kind, subjectId, data } of rest) expect([kind, subjectId, data.address]).toEqual(['SIGN_IN_FAILED', null, undefined]);
    expect(rows.reduce((sum, { data }) => sum + (data.count ?? 1), 0)).toBe(500);
  }, 60_000);
});

it('what strangers have tried is in the audit log once the process has stopped', async () => {
  const app = await openApp('local');
  const { db, atStop } = app.house.dependencies;
  let counted = 0;
  try {
    for (let time = 0; time < TOLD + 2; time++)
      await app.door.inject({ method: 'POST', url: '/auth/second-factor', payload: { code: '000000' } });
    // After what the rooms do, and before the database is closed.
    atStop(async () => {
      const rows = await db.select().from(audit);
      counted = rows.reduce((sum, { data }) => sum + (JSON.parse(data).count ?? 0), 0);
    });
  } finally {
    await app.close();
  }
  expect(counted).toBe(2);
}, 60_000);
