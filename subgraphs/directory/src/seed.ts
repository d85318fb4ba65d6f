import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { demoId, demoRandom, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { count } from 'drizzle-orm';
import { createEmployee } from './services/employee-writes.ts';
import { directions, employees } from './tables.ts';

const DIRECTIONS = [
  'Direction générale',
  'Production',
  'Maintenance',
  'Qualité',
  'Hygiène, sécurité, environnement',
  'Ressources humaines',
  'Finances',
  "Systèmes d'information",
  'Communication',
  'Commerciale et logistique',
];
// Given and family names in common use, paired by chance: nobody in particular.
const FIRST_NAMES = [
  'Abdou',
  'Aïda',
  'Amadou',
  'Awa',
  'Boubacar',
  'Coumba',
  'Daouda',
  'Fatou',
  'Ibrahima',
  'Khady',
  'Lamine',
  'Mame',
  'Moussa',
  'Ndeye',
  'Ousmane',
  'Rokhaya',
  'Seynabou',
  'Yacine',
];
const LAST_NAMES = [
  'Ba',
  'Bâ',
  'Cissé',
  'Dème',
  'Diallo',
  'Dieng',
  'Diop',
  'Fall',
  'Faye',
  'Gueye',
  'Kane',
  'Lô',
  'Mbaye',
  'Ndiaye',
  'Niang',
  'Sarr',
  'Seck',
  'Sène',
  'Sow',
  'Sy',
  'Thiam',
  'Wade',
];
const JOBS = ['Technicien', 'Ingénieur', 'Assistant', 'Chef de service', 'Opérateur', 'Analyste', 'Superviseur'];
const PEOPLE = 60;

/** A small invented company through the service's own code path, facts included. All or nothing; a company that exists is left alone. */
export async function seedDemo({ db, facts }: RoomDependencies): Promise<void> {
  const [existing] = await db.select({ total: count() }).from(employees);
  if (existing?.total) return;
  await db.transaction((tx) => seedCompany(tx, facts));
}

async function seedCompany(db: Db, facts: FactPublisher): Promise<void> {
  const directionId = (name: string) => demoId('direction', name);
  await db
    .insert(directions)
    .values(DIRECTIONS.map((name) => ({ id: directionId(name), name })))
    .onConflictDoNothing();

  const create = async (
    person: { email: string; firstName: string; lastName: string; jobTitle: string; direction: string },
    rank: number,
    managerId: string | null,
  ) => {
    const { direction, ...sheet } = person;
    const matricule = `SAR${String(rank).padStart(4, '0')}`;
    const phoneFixed = `+221 33 800 ${String(Math.floor(rank / 100)).padStart(2, '0')} ${String(rank % 100).padStart(2, '0')}`;
    const input = { ...sheet, matricule, phoneFixed, mainDirectionId: directionId(direction), managerId };
    return createEmployee({ db, facts }, input, demoId('employee', person.email));
  };
  const random = demoRandom(2026);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const head = await create(
    {
      email: 'direction.generale@demo.sar.sn',
      firstName: 'Ngor',
      lastName: 'Diamacoune',
      jobTitle: 'Directeur général',
      direction: 'Direction générale',
    },
    1,
    null,
  );
  const accounts = readDemoAccounts().map(({ role: _role, ...person }) => person);
  const others = Array.from({ length: PEOPLE }, (_, rank) => ({
    email: `demo.${rank}@demo.sar.sn`,
    firstName: pick(FIRST_NAMES),
    lastName: pick(LAST_NAMES),
    jobTitle: pick(JOBS),
    direction: pick(DIRECTIONS.slice(1)),
  }));
  // The first person of a direction leads it.
  const leaders = new Map<string, string>();
  for (const [index, person] of [...accounts, ...others].entries()) {
    const row = await create(person, index + 2, leaders.get(person.direction) ?? head.id);
    if (!leaders.has(person.direction)) leaders.set(person.direction, row.id);
  }
}
