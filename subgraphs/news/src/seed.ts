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
const ARTICLES = 36;
const DAY_MS = 86_400_000;

/** Invented articles over the last months, a draft and a scheduled one. All or nothing; where there are articles nothing changes. */
export async function seedDemo({ db }: RoomDependencies): Promise<void> {
  const [existing] = await db.select({ total: count() }).from(articles);
  if (existing?.total) return;
  const writer = readDemoAccounts().find(({ role }) => role === 'COMMUNICATION');
  const authorId = demoId('employee', writer?.email ?? '');
  const now = Date.now();
  await db.transaction(async (tx) => {
    for (let rank = 0; rank < ARTICLES; rank++) {
      const title = `${SUBJECTS[rank % SUBJECTS.length]}${rank < SUBJECTS.length ? '' : ` (${Math.floor(rank / SUBJECTS.length) + 1})`}`;
      const type = rank % 4 === 3 ? 'ANNOUNCEMENT' : 'NEWS';
      const content = `${title}. Article de démonstration : le service communication présente l'événement, ses dates et les personnes à contacter.`;
      // The first is scheduled for next week and the second is a draft; the others go back four days each.
      const publishedAt = rank === 0 ? new Date(now + 7 * DAY_MS) : rank === 1 ? null : new Date(now - (rank - 2) * 4 * DAY_MS - 3_600_000);
      await createArticle(tx, authorId, { type, title, content, publishedAt }, demoId('article', String(rank)));
    }
  });
}
