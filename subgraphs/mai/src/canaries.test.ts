import { executeRows } from '@sar/database/client';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { askInRoom, inDays, type TestArticle, writeArticles } from '@sar/testing/articles';
import { collectLog } from '@sar/testing/collect-log';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';

const WRITERS: readonly Role[] = ['COMMUNICATION', 'ADMINISTRATOR'];
const READERS = ROLES.filter((role) => !WRITERS.includes(role));
const COUNT = 300;
const COUNTS = '{ maiStats { questionCount } maiSampleQuestions(limit: 20) }';

/** A word that is nowhere else, of letters only: what holds a figure is a code, which other guards look at. */
const canary = (rank: number) => `zq${rank.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}xk`;
const question = (rank: number) => `Que dit la consigne ${canary(rank)} sur le grutier ?`;
const hidden = (rank: number): TestArticle => {
  const article = { title: `Consigne ${canary(rank)}`, content: `La consigne ${canary(rank)} dit tout sur le grutier.` };
  const [draft, scheduled, expired] = [{ publishedAt: null }, { publishedAt: inDays(1) }, { expiresAt: inDays(-0.5) }];
  return { ...article, ...([draft, scheduled, expired][rank % 3] as object) };
};

describe.each(['local', 'split'] as const)('three hundred articles that readers may not read, %s form', (form) => {
  const { log, lines } = collectLog();
  const app = useApp(form, {}, log);
  const ranks = [...Array(COUNT).keys()];
  const counts = async (role: Role) => (await app.graphql(COUNTS, { token: await app.as(role) })).data;
  const before = new Map<Role, unknown>();

  beforeAll(async () => {
    for (const role of ROLES) before.set(role, await counts(role));
    for (let start = 0; start < COUNT; start += 50) await writeArticles(app, ranks.slice(start, start + 50).map(hidden));
  }, 300_000);

  it('R01: are all known to MAI, and shown to those who write them', async () => {
    const [kept] = await executeRows<{ count: number }>(
      app.house.dependencies.db,
      sql`select count(*)::int as count from mai.passages join mai.embeddings on passage_id = id where text like '%grutier%'`,
    );
    expect(kept?.count).toBe(COUNT);
    for (const rank of [0, 1, 2]) {
      for (const role of WRITERS) expect(JSON.stringify(await askInRoom(app, role, question(rank)))).toContain(canary(rank));
    }
  });

  it('R01: are in no answer, citation or suggestion to anybody else', async () => {
    const leaks: string[] = [];
    for (const rank of ranks) {
      const answer = await askInRoom(app, READERS[rank % READERS.length] as Role, question(rank));
      expect(answer.errors).toBeUndefined();
      if (/zq\w+xk|grutier/i.test(JSON.stringify(answer))) leaks.push(question(rank));
    }
    expect(leaks).toEqual([]);
  }, 120_000);

  it('R01: are in no count or sample, and in no line of the log', async () => {
    for (const role of ROLES) expect(await counts(role)).toEqual(before.get(role));
    expect(lines.map((line) => JSON.stringify(line)).filter((line) => /zq\w+xk|grutier/i.test(line))).toEqual([]);
  });
});
