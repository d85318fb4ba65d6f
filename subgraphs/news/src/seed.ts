import { DAY_MS } from '@sar/database/calendar';
import { openStorage } from '@sar/storage/open';
import { demoId, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { count } from 'drizzle-orm';
import { createArticle } from './services/article-writes.ts';
import { articles } from './tables.ts';

const SUBJECTS = [
  "Arrêt programmé de l'unité de distillation",
  'Journée portes ouvertes à Mbao',
  'Nouveau portail SAR Connect',
  "Exercice d'évacuation",
  'Campagne de don du sang',
  "Résultats du concours d'idées",
  'Formation aux premiers secours',
  'Tournoi inter-directions',
  "Visite d'une école d'ingénieurs",
  'Mise à jour des consignes de circulation',
  "Rénovation du restaurant d'entreprise",
  'Mois de la qualité',
];
const ARTICLES = 300;
const DAYS = 730;

/** Invented articles: for each scale a scheduled one, a draft, and 298 of the last two years. All or nothing; where there are articles nothing changes. */
export async function seedDemo({ db, config, facts }: RoomDependencies, scale: number): Promise<void> {
  const [existing] = await db.select({ total: count() }).from(articles);
  if (existing?.total) return;
  const writer = readDemoAccounts().find(({ role }) => role === 'COMMUNICATION');
  const total = ARTICLES * scale;
  const now = Date.now();
  const storage = openStorage(config, 'news');
  await db.transaction(async (tx) => {
    for (let rank = 0; rank < total; rank++) {
      const edition = Math.floor(rank / SUBJECTS.length);
      const title = `${SUBJECTS[rank % SUBJECTS.length]}${edition === 0 ? '' : ` (${edition + 1})`}`;
      const type = rank % 4 === 3 ? 'ANNOUNCEMENT' : 'NEWS';
      const content = `${title}. Article de démonstration : le service communication présente l'événement, ses dates et les personnes à contacter.`;
      // The first are scheduled for next week and the second are drafts; the others go back over two years.
      const createdAt = new Date(now - 3_600_000 - (Math.max(rank - 2 * scale, 0) * DAYS * DAY_MS) / total);
      const publishedAt = rank < scale ? new Date(now + 7 * DAY_MS) : rank < 2 * scale ? null : createdAt;
      const email = rank % 10 === 9 ? `demo.${rank}@demo.sar.sn` : (writer?.email ?? '');
      await createArticle(
        { db: tx, storage, facts },
        demoId('employee', email),
        { type, title, content, publishedAt },
        { id: demoId('article', String(rank)), createdAt, updatedAt: createdAt },
      );
    }
  });
}
