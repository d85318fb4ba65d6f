import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeArguments, ROOT } from '@sar/bundle/programs';
import { childEnvironment } from '@sar/config/environment';
import { executeRows } from '@sar/database/client';
import { openDatabase } from '@sar/database/open';
import { copySources } from '@sar/testing/copy-sources';
import { type Server, startCommand } from '@sar/testing/server';
import { copyTemplate } from '@sar/testing/template';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const url = inject('databaseUrl') ?? undefined;
const GATEWAY = nodeArguments('gateway', 'source', true);
const JOURNAL = 'drizzle/news/meta/_journal.json';
const SUPERGRAPH = 'gateway/supergraph/supergraph.graphql';
const COLUMN = 'ALTER TABLE "news"."articles" ADD COLUMN "essai" text;';

// Deployments as they happen: the version that runs is this one; the next one, in a folder of its own, reads a column more
// of every article, has a migration for it, and is broken in each way in turn.
describe('a deployment', () => {
  let copy: Awaited<ReturnType<typeof copyTemplate>>;
  let next = '';
  let old: Server | undefined;
  const env = () =>
    childEnvironment({ SAR_DEMO: 'true', LOG_LEVEL: 'warn', GATEWAY_SECRET: 'x'.repeat(32), DATABASE_URL: '', ...copy.where });
  const start = (folder: string, args = GATEWAY) => startCommand([process.execPath, ...args], folder, env());
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(next, file), change(readFileSync(join(ROOT, file), 'utf8')));
  const migrate = (statements: string) => writeFileSync(join(next, 'drizzle/news/0099_essai.sql'), statements);

  beforeAll(async () => {
    copy = await copyTemplate(inject('template'), url);
    next = copySources('next');
    edit('subgraphs/news/src/tables.ts', (text) => text.replace("title: text('title'),", "title: text('title'), essai: text('essai'),"));
    edit(JOURNAL, (text) => {
      const journal = JSON.parse(text);
      const { idx, when } = journal.entries.at(-1);
      journal.entries.push({ idx: idx + 1, version: '7', when: when + 1, tag: '0099_essai', breakpoints: true });
      return JSON.stringify(journal);
    });
    // The embedded database belongs to one process at a time: there the old version starts again after each attempt.
    if (url) old = await start(ROOT);
  }, 120_000);
  afterAll(async () => {
    await old?.kill();
    await copy.discard();
    rmSync(next, { recursive: true, force: true });
  });

  /** What a reader sees of a version that runs, and that a probe finds it ready. */
  async function expectServed(server: Server): Promise<void> {
    const session = { method: 'POST', headers: { accept: 'application/json' }, body: new URLSearchParams({ role: 'COMMUNICATION' }) };
    const { token } = (await (await fetch(`${server.origin}/demo/session`, session)).json()) as { token: string };
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const ask = async (query: string) =>
      (await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
    const write = 'mutation { createArticle(input: { type: NEWS, title: "Essai" }) { article { title } userErrors { code } } }';
    expect(await ask(write)).toMatchObject({ data: { createArticle: { article: { title: 'Essai' }, userErrors: [] } } });
    expect(await ask('{ articles(first: 1) { nodes { id title } } }')).not.toHaveProperty('errors');
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  }
  async function expectOldServes(): Promise<void> {
    const server = old ?? (await start(ROOT));
    await expectServed(server);
    if (server !== old) await server.stop();
  }
  async function columns(): Promise<string[]> {
    const database = await openDatabase({ url: copy.where.DATABASE_URL, dataDir: copy.where.SAR_DATA_DIR });
    const rows = await executeRows<{ name: string }>(
      database.db,
      sql`select column_name as name from information_schema.columns where table_name = 'articles' and column_name like 'essai%'`,
    );
    await database.close();
    return rows.map(({ name }) => name);
  }

  it('X22: whose migration fails ends by itself, leaves nothing of it, and the old version goes on', async () => {
    migrate(`${COLUMN}\n--> statement-breakpoint\nUPDATE "news"."articles" SET "essai" = nothing_of_that_name();`);
    await expect(start(next)).rejects.toThrow('(code 1)');
    expect(await columns()).toEqual([]);
    await expectOldServes();
  }, 120_000);

  it.runIf(url)(
    'X22: of a room before its migration waits, and answers once that is there, beside the old version',
    async () => {
      migrate(COLUMN);
      const room = start(next, nodeArguments('news', 'source'));
      expect(await Promise.race([room, setTimeout(6_000, 'waits')])).toBe('waits');
      const gateway = await start(next);
      try {
        const server = await room;
        expect(server.output()).toContain('1 migration(s) à appliquer');
        expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
        await server.stop();
        await expectServed(gateway);
        await expectOldServes();
      } finally {
        await gateway.stop();
      }
    },
    120_000,
  );

  it('X22: whose supergraph is broken ends by itself, and the old version goes on, on the new schema too', async () => {
    migrate(COLUMN);
    edit(SUPERGRAPH, (text) => text.slice(0, text.length / 2));
    await expect(start(next)).rejects.toThrow('(code 1)');
    expect(await columns()).toEqual(['essai']);
    await expectOldServes();
  }, 120_000);

  it('X22: that is taken back has the old version start on the new schema', async () => {
    const again = await start(ROOT);
    await expectServed(again);
    await again.stop();
  }, 120_000);
});
