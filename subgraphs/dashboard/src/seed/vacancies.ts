import { DAY_MS, dayOf } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { demoId } from '@sar/subgraph-kit/demo';
import { addDays } from '../services/days.ts';
import { createVacancy } from '../services/vacancy-writes.ts';
import { vacancies } from '../tables.ts';
import { hasRows } from './rows.ts';

const HOUR_MS = 3_600_000;

const POSTS = [
  ['Ingénieur procédés', 'Production', 'PERMANENT', 'CONFIRMED', 'URGENT'],
  ['Technicien en instrumentation', 'Maintenance', 'PERMANENT', 'JUNIOR', 'VERY_URGENT'],
  ['Analyste de laboratoire', 'Qualité', 'FIXED_TERM', 'JUNIOR', 'NORMAL'],
  ['Animateur sécurité', 'Hygiène, sécurité, environnement', 'PERMANENT', 'CONFIRMED', 'NORMAL'],
  ['Contrôleur de gestion', 'Finances', 'PERMANENT', 'SENIOR', 'NORMAL'],
  ['Stagiaire en communication digitale', 'Communication', 'INTERNSHIP', 'JUNIOR', 'NORMAL'],
  ['Expert en corrosion', 'Maintenance', 'FREELANCE', 'EXPERT', 'URGENT'],
  ['Chargé de logistique', 'Commerciale et logistique', 'FIXED_TERM', 'CONFIRMED', 'NORMAL'],
] as const;

/** Invented vacancies: of each eight one is a draft, one is closed, the others can be answered. */
export async function seedVacancies(db: Db, scale: number): Promise<void> {
  if (await hasRows(db, vacancies)) return;
  const now = Date.now();
  for (let rank = 0; rank < POSTS.length * scale; rank++) {
    const edition = Math.floor(rank / POSTS.length);
    const place = rank % POSTS.length;
    const [post, direction, contract, level, urgency] = POSTS[place] as (typeof POSTS)[number];
    const title = edition === 0 ? post : `${post} (${edition + 1})`;
    const publishedAt = place === 0 ? null : new Date(now - place * 4 * DAY_MS - edition * HOUR_MS);
    const closesOn = addDays(dayOf(new Date(now)), place === POSTS.length - 1 ? -1 : 10 + place);
    const vacancy = {
      title,
      directionId: demoId('direction', direction),
      location: 'Site de Mbao',
      contract,
      level,
      urgency,
      description: `La direction ${direction} ouvre ce poste d'abord aux candidatures internes.`,
      responsibilities: [
        'Tenir le poste dans le respect des consignes de sécurité',
        "Rendre compte de l'activité chaque semaine",
        'Transmettre son savoir aux plus jeunes',
      ],
      qualifications: ["Deux ans d'ancienneté dans l'entreprise", 'Français écrit et parlé', 'Aisance avec les outils informatiques'],
      publishedAt,
      closesOn,
    };
    await createVacancy(db, vacancy, demoId('vacancy', title));
  }
}
