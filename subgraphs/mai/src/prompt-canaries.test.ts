import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { askInRoom, inDays, type TestArticle, writeArticles } from '@sar/testing/articles';
import { useWritingModel } from '@sar/testing/writing-model';
import { beforeAll, describe, expect, it } from 'vitest';
import { importDataset } from './services/import.ts';
import { vectorise } from './services/vectorise.ts';
import { passages } from './tables.ts';

/** A word that is nowhere else, of letters only. Questions never hold one: what a prompt holds of them came from elsewhere. */
const canary = (rank: number) => `zq${rank.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] as string)}xk`;
const CANARY = /zq\w+xk/i;
const COUNT = 150;
const TOPICS = 30;
const question = (topic: number) => `Quelle est la consigne du grutier numéro ${100 + topic} sur le quai ?`;
const open = (topic: number) => `Le grutier numéro ${100 + topic} lève lentement sur le quai.`;
const yesterday = inDays(-1.5).toISOString().slice(0, 10);
const tomorrow = inDays(1.5).toISOString().slice(0, 10);

/** Rows that nobody may be told: drafts, withdrawn, not valid yet or no more. Each asks what an open one answers. */
const STATES = ['DRAFT,,', 'WITHDRAWN,,', `PUBLISHED,${tomorrow},`, `PUBLISHED,,${yesterday}`];
const hiddenRow = (rank: number) => {
  const topic = rank % TOPICS;
  return `${question(topic)},La consigne ${canary(rank)} du grutier numéro ${100 + topic} sur le quai est secrète.,${STATES[rank % STATES.length]}`;
};
/** Articles that readers may not read: drafts, those to come, those that expired. */
const hiddenArticle = (rank: number): TestArticle => {
  const article = {
    title: `Grutier ${canary(rank)}`,
    content: `La consigne ${canary(rank)} du grutier numéro ${100 + (rank % TOPICS)} sur le quai.`,
  };
  const [draft, scheduled, expired] = [{ publishedAt: null }, { publishedAt: inDays(1) }, { expiresAt: inDays(-0.5) }];
  return { ...article, ...([draft, scheduled, expired][rank % 3] as object) };
};

const model = useWritingModel();

describe.each(['local', 'split'] as const)('three hundred passages that nobody may be told, %s form', (form) => {
  const app = useApp(form, model.anthropic);
  const ranks = [...Array(COUNT).keys()];

  beforeAll(async () => {
    const { db, config } = app.house.dependencies;
    const rows = [...Array(TOPICS).keys()].map((topic) => `${question(topic)},${open(topic)},PUBLISHED,,`);
    const file = ['question,answer,status,valid_from,valid_until', ...rows, ...ranks.map(hiddenRow)].join('\n');
    await importDataset(db, 'canaris.csv', Buffer.from(file));
    await vectorise(db, config, () => {});
    for (let start = 0; start < COUNT; start += 50)
      await writeArticles(
        app,
        ranks.slice(start, start + 50).map((rank) => hiddenArticle(COUNT + rank)),
      );
  }, 300_000);

  it('R01: are all in the knowledge, and none of them reaches the wire of the model that writes, whoever asks', async () => {
    const kept = (await app.house.dependencies.db.select().from(passages)).filter(
      ({ text, title }) => CANARY.test(`${title} ${text}`) || /grutier/.test(text),
    );
    expect(kept.length).toBeGreaterThanOrEqual(2 * COUNT);
    const wrong: string[] = [];
    for (const [place, role] of ROLES.entries()) {
      for (let topic = place % 3; topic < TOPICS; topic += 3) {
        const before = model.requests.length;
        const answer = await askInRoom(app, role as Role, question(topic));
        expect(answer.errors).toBeUndefined();
        // It was answered by a model: what follows is what that was sent.
        const sent = model.requests.slice(before);
        expect(sent).toHaveLength(1);
        for (const { path, body, rows } of sent) {
          expect(path).toBe('/v1/messages');
          expect(rows.map((row) => row.answer)).toEqual([open(topic)]);
          if (
            CANARY.test(JSON.stringify(body)) ||
            CANARY.test(JSON.stringify(answer.data?.['askMai'] && { ...(answer.data['askMai'] as object), news: [] }))
          )
            wrong.push(`${role} ${question(topic)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});
