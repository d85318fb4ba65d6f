import { dayOf } from '@sar/database/calendar';
import { insertAll } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { demoId, demoRandom } from '@sar/subgraph-kit/demo';
import type { ProjectStatus } from '../generated/schema.ts';
import { addDays } from '../services/days.ts';
import { newProjectRow } from '../services/project-writes.ts';
import { projects } from '../tables.ts';
import { hasRows } from './rows.ts';

const WORKS: readonly [title: string, objective: string][] = [
  ['Extension de la capacité de distillation', 'Traiter davantage de brut local et réduire les importations de produits finis.'],
  ['Modernisation du système de conduite', 'Remplacer les automates en fin de vie par un système numérique unique pour toutes les unités.'],
  ['Unité de désulfuration du gazole', 'Atteindre les nouvelles teneurs en soufre des carburants.'],
  ['Centrale solaire du site de Mbao', "Couvrir une part de la consommation électrique par l'énergie solaire."],
  ['Station de traitement des eaux', 'Recycler les eaux de procédé et réduire les prélèvements.'],
  ['Rénovation des bacs de stockage', 'Prolonger la vie des bacs et renforcer les cuvettes de rétention.'],
  ['Récupération des gaz de torche', 'Valoriser les gaz brûlés et diminuer les émissions.'],
  ['Nouveau laboratoire de contrôle', "Accélérer les analyses et élargir l'accréditation."],
  ['Quai de chargement de camions-citernes', "Réduire l'attente des camions et les risques au chargement."],
  ['Dématérialisation des procédures', 'Mettre chaque procédure à jour à portée de tous, sans papier.'],
];
/** From the first study to the end, as time passes. */
const STATUSES: readonly ProjectStatus[] = ['PROPOSED', 'PLANNED', 'STUDY', 'COMPLETED'];
const PARTNERS = ["Bureau d'études international", 'Constructeur local et équipementier', 'Université et centre de recherche', null];
const PROJECTS = 30;

/** Invented projects, led by invented people. */
export async function seedProjects(db: Db, scale: number): Promise<void> {
  if (await hasRows(db, projects)) return;
  const random = demoRandom(31);
  const now = Date.now();
  const today = dayOf(new Date(now));
  const rows = Array.from({ length: PROJECTS * scale }, (_, rank) => {
    const [title, objective] = WORKS[rank % WORKS.length] as (typeof WORKS)[number];
    const phase = Math.floor(rank / WORKS.length) + 1;
    const status = STATUSES[Math.floor(random() * STATUSES.length)] as ProjectStatus;
    const days = 60 + Math.floor(random() * 1_000);
    // What is done has ended; the rest goes on or is ahead, and what is only proposed has no dates yet.
    const startsOn = status === 'COMPLETED' ? addDays(today, -days - 30) : addDays(today, Math.floor(random() * 200) - 60);
    const dates = status === 'PROPOSED' ? {} : { startsOn, endsOn: addDays(startsOn, days) };
    const project = {
      title: phase === 1 ? title : `${title}, phase ${phase}`,
      objective,
      status,
      ...dates,
      description: `${objective} Projet de démonstration : les jalons et les budgets sont suivis par la direction concernée.`,
      partners: PARTNERS[Math.floor(random() * PARTNERS.length)] ?? null,
      leadId: demoId('employee', `demo.${Math.floor(random() * 60)}@demo.sar.sn`),
    };
    return { id: demoId('project', String(rank)), createdAt: new Date(now - rank * 43_200_000), ...newProjectRow(project) };
  });
  await insertAll(db, projects, rows);
}
