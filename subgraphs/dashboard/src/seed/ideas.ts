import { dayOf } from '@sar/database/calendar';
import { insertAll } from '@sar/database/chunks';
import type { Db } from '@sar/database/client';
import { demoId, demoRandom, readDemoAccounts } from '@sar/subgraph-kit/demo';
import { eq, sql } from 'drizzle-orm';
import type { IdeaStatus } from '../generated/schema.ts';
import { addDays } from '../services/days.ts';
import { createDefaultIdeaDepartments } from '../services/idea-departments.ts';
import { statusChange } from '../services/idea-status.ts';
import { newIdeaRow } from '../services/idea-writes.ts';
import { ideaDepartments, ideaStatusChanges, ideas } from '../tables.ts';
import { hasRows } from './rows.ts';

const PROPOSALS = [
  'Installer des fontaines à eau fraîche près des unités',
  'Afficher chaque matin les travaux du jour sur les écrans du site',
  'Prêter des vélos pour les déplacements dans la raffinerie',
  'Remplacer les gobelets jetables par des tasses réutilisables',
  'Créer une bourse aux pièces de rechange entre ateliers',
  'Former des relais sécurité dans chaque équipe postée',
  'Ajouter un éclairage solaire sur le parking du personnel',
  'Numériser les bons de travaux pour ne plus les ressaisir',
  'Ouvrir une salle de repos pour les équipes de nuit',
  'Trier les ferrailles à la source et revendre le tri',
  'Organiser une visite du site pour les nouveaux dans leur premier mois',
  'Mettre en place un covoiturage entre Dakar et Mbao',
  'Signaler les fuites de vapeur par une photo depuis le téléphone',
  "Partager les plannings des formations un trimestre à l'avance",
];
const REASONS = ['Déjà prévu au budget de cette année.', 'Le coût dépasse le gain attendu.', 'La réglementation ne le permet pas.'];
/** What becomes of ideas, each below its share of chance. */
const FATES: readonly [below: number, path: readonly IdeaStatus[]][] = [
  [0.3, []],
  [0.5, ['UNDER_REVIEW']],
  [0.65, ['UNDER_REVIEW', 'APPROVED']],
  [0.73, ['REJECTED']],
  [0.85, ['UNDER_REVIEW', 'REJECTED']],
  [1, ['UNDER_REVIEW', 'APPROVED', 'IMPLEMENTED']],
];
const HOUR_MS = 3_600_000;
const IDEAS = 200;
/** Days back to the oldest. */
const REACH = 180;

/** Invented ideas and what became of them, by the same steps as in life. */
export async function seedIdeas(db: Db, scale: number): Promise<void> {
  // With ids by chance, unlike everything else of the demonstration: every company has them from where its house is filled.
  await createDefaultIdeaDepartments(db);
  if (await hasRows(db, ideas)) return;
  await db
    .update(ideaDepartments)
    .set({ emails: sql`array['idees.' || ${ideaDepartments.code} || '@demo.sar.sn']` })
    .where(eq(ideaDepartments.emails, []));
  const departments = await db.select().from(ideaDepartments).orderBy(ideaDepartments.code);
  const handlers = readDemoAccounts().filter(({ role }) => role === 'HSE' || role === 'ADMINISTRATOR');
  const random = demoRandom(201);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const today = dayOf(new Date());
  const changes: (typeof ideaStatusChanges.$inferInsert)[] = [];
  const rows = Array.from({ length: IDEAS * scale }, (_, rank) => {
    const id = demoId('idea', String(rank));
    const department = pick(departments);
    const age = Math.floor(random() * REACH);
    const submittedOn = addDays(today, -age);
    // The latest have not been read yet.
    const chance = age < 4 ? 0 : random();
    const path = FATES.find(([below]) => chance < below)?.[1] ?? [];
    let status: IdeaStatus = 'SUBMITTED';
    let statusChangedAt: Date | null = null;
    for (const [step, to] of path.entries()) {
      const day = addDays(submittedOn, Math.floor((age * (step + 1)) / (path.length + 1)));
      statusChangedAt = new Date(Date.parse(day) + (9 + step) * HOUR_MS);
      const reason = to === 'REJECTED' ? pick(REASONS) : null;
      const changedBy = demoId('employee', pick(handlers).email);
      changes.push({ ideaId: id, ...statusChange(status, to, reason), changedBy, at: statusChangedAt });
      status = to;
    }
    const idea = { description: `${pick(PROPOSALS)}. Le service ${department.name} pourrait porter l'essai.`, departmentId: department.id };
    return { id, ...newIdeaRow(idea), submittedOn, status, statusChangedAt };
  });
  await insertAll(db, ideas, rows);
  await insertAll(db, ideaStatusChanges, changes);
}
