import type { Db } from '@sar/database/client';
import type { FactPublisher } from '@sar/events/bus';
import { demoId, demoRandom, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { count } from 'drizzle-orm';
import { DIRECTIONS, FIRST_NAMES, JOBS, LAST_NAMES } from './seed/words.ts';
import { createDirection } from './services/directions.ts';
import { createEmployees } from './services/employee-writes.ts';
import { employees } from './tables.ts';

const PEOPLE = 600;
/** In each direction and for each scale: a head of direction, then heads of service, then of team; all others below those. */
const SERVICES = 4;
const TEAMS = 12;

interface Person {
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly direction: string;
}

/** An invented company of 600 times `scale`, through the services' own code paths, facts included. All or nothing; one that exists is left alone. */
export async function seedDemo({ db, facts }: RoomDependencies, scale: number): Promise<void> {
  const [existing] = await db.select({ total: count() }).from(employees);
  if (existing?.total) return;
  await db.transaction((tx) => seedCompany(tx, facts, scale));
}

async function seedCompany(db: Db, facts: FactPublisher, scale: number): Promise<void> {
  const directionId = (name: string) => demoId('direction', name);
  for (const { name } of DIRECTIONS) await createDirection(db, name, directionId(name));

  const head = { email: 'direction.generale@demo.sar.sn', firstName: 'Ngor', lastName: 'Diamacoune', direction: 'Direction générale' };
  const people = [{ ...head, jobTitle: 'Direction générale', managerId: null }, ...inventPeople(scale, demoId('employee', head.email))];
  const sheets = people.map(({ direction, ...sheet }, rank) => ({
    ...sheet,
    id: demoId('employee', sheet.email),
    matricule: `SAR${String(rank + 1).padStart(4, '0')}`,
    phoneFixed: phone('33', 8_000_001 + rank),
    phoneMobile: rank % 3 === 0 ? null : phone('77', 1_000_001 + rank),
    mainDirectionId: directionId(direction),
  }));
  await createEmployees({ db, facts }, sheets);
}

/** Everybody but the head of the company, each after the person they report to. */
function inventPeople(scale: number, headId: string): (Person & { managerId: string })[] {
  const random = demoRandom(2026);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const places = DIRECTIONS.flatMap(({ name, weight }) => Array<string>(weight).fill(name));
  const accounts = readDemoAccounts().map(({ role: _role, ...person }) => person);
  const invented = Array.from({ length: PEOPLE * scale - 1 - accounts.length }, (_, rank) => ({
    email: `demo.${rank}@demo.sar.sn`,
    firstName: pick(FIRST_NAMES),
    lastName: pick(LAST_NAMES),
    direction: pick(places),
  }));
  const teams = new Map<string, string[]>(DIRECTIONS.map(({ name }) => [name, []]));
  const placed = invented.map((person) => {
    const team = teams.get(person.direction) as string[];
    const rank = team.push(demoId('employee', person.email)) - 1;
    const [jobTitle, manager] = placeOf(rank, scale);
    return { ...person, jobTitle: jobTitle ?? pick(JOBS), managerId: manager === null ? headId : (team[manager] as string) };
  });
  return [...placed, ...accounts.map((person) => ({ ...person, managerId: teams.get(person.direction)?.[1] ?? headId }))];
}

/** What the rank-th person of a direction does (null: no post of command) and whose rank they report to (null: the head of the company). */
function placeOf(rank: number, scale: number): [jobTitle: string | null, manager: number | null] {
  const services = SERVICES * scale;
  const teams = TEAMS * scale;
  if (rank === 0) return ['Responsable de direction', null];
  if (rank <= services) return ['Responsable de service', 0];
  if (rank <= services + teams) return ["Responsable d'équipe", 1 + (rank % services)];
  return [null, 1 + services + (rank % teams)];
}

/** "+221 33 800 00 01". */
function phone(prefix: string, number: number): string {
  return `+221 ${prefix} ${String(number).replace(/^(\d{3})(\d\d)(\d\d)$/, '$1 $2 $3')}`;
}
