import * as client from '@sar/client';
import { dayAway } from '@sar/testing/front-end';
import { forgetLimits } from '@sar/testing/limits';
import { type Front, unique, type Writes } from './front.ts';

const ACCIDENT = {
  scope: 'SAR',
  severity: 'LOST_TIME',
  occurredAt: '2026-01-05T08:00:00Z',
  kind: 'Chute',
  description: 'Chute de plain-pied.',
};

/** An event of the register that was corrected so many times. @returns its id. */
async function corrected(front: Front, times: number): Promise<string> {
  const made = await front.ask('HSE', client.DeclareSafetyEventDocument, { input: ACCIDENT });
  const { id } = made.declareSafetyEvent.safetyEvent;
  for (let daysLost = 1; daysLost <= times; daysLost++)
    await front.ask('HSE', client.CorrectSafetyEventDocument, { input: { id, reason: 'Arrêt prolongé.', daysLost } });
  return id;
}

/** Weeks that have no menu yet. */
let week = 10;
const nextWeek = () => dayAway(7 * week++);

/** A menu of so many days of the week that a day is in. */
function menu(weekStart: string, count: number) {
  const monday = Date.parse(weekStart) - ((new Date(weekStart).getUTCDay() + 6) % 7) * 86_400_000;
  const dates = Array.from({ length: count }, (_, rank) => new Date(monday + rank * 86_400_000).toISOString().slice(0, 10));
  return { weekStart, days: dates.map((date) => ({ date, senegalese: 'Thiéboudiène', dessert: 'Mangue' })) };
}

const emails = (count: number) => Array.from({ length: count }, (_, rank) => `boite.${rank}@demo.sar.sn`);

/** A department of the idea box with so many addresses. @returns its id. */
async function department(front: Front, addresses: number): Promise<string> {
  const input = { code: `d${unique().toLowerCase()}`, name: unique(), emails: emails(addresses) };
  return (await front.ask('ADMINISTRATOR', client.SaveIdeaDepartmentDocument, { input })).saveIdeaDepartment.department.id;
}

/** Ideas of the demonstration that nobody has looked at. */
async function ideas(front: Front, count: number): Promise<string[]> {
  const { ideas } = await front.ask('HSE', client.AdminIdeasDocument, { status: 'SUBMITTED', first: count });
  return ideas.nodes.map(({ id }: { id: string }) => id);
}

/** Safety, the canteen and the idea box. */
export const DASHBOARD_CARE: Writes = {
  DeclareSafetyEvent: { role: 'HSE', cost: 4, given: () => ({ input: ACCIDENT }) },
  CorrectSafetyEvent: {
    role: 'HSE',
    cost: 6,
    given: async (front, count) => ({ input: { id: await corrected(front, count), reason: 'Autre lieu.', location: 'Quai' } }),
  },
  WithdrawSafetyEvent: {
    role: 'HSE',
    cost: 6,
    given: async (front, count) => ({ id: await corrected(front, count), reason: 'Déclaré par erreur.' }),
  },
  SaveSafetyHours: { role: 'HSE', cost: 4, given: () => ({ month: '2026-01-01', scope: 'SAR', hours: 90_000 }) },
  SaveCanteenWeek: { role: 'HR', cost: 5, given: (_front, count) => ({ input: menu(nextWeek(), count) }) },
  CopyCanteenWeek: {
    role: 'HR',
    cost: 7,
    async given(front, count) {
      const from = nextWeek();
      await front.ask('HR', client.SaveCanteenWeekDocument, { input: menu(from, count) });
      return { from, to: nextWeek() };
    },
  },
  SubmitIdea: {
    role: 'EMPLOYEE',
    cost: 6,
    async given(front, count) {
      // The first idea of an hour also sweeps the counters.
      await forgetLimits(front.app);
      return { input: { description: 'Un abri pour les vélos.', departmentId: await department(front, count) } };
    },
  },
  UpdateIdeasStatus: {
    role: 'HSE',
    cost: 6,
    given: async (front, count) => ({ input: { ids: await ideas(front, count), status: 'UNDER_REVIEW' } }),
  },
  DeleteIdeas: { role: 'HSE', cost: 3, given: async (front, count) => ({ ids: await ideas(front, count) }) },
  SaveIdeaDepartment: {
    role: 'ADMINISTRATOR',
    cost: 3,
    given: (_front, count) => ({ input: { code: `d${unique().toLowerCase()}`, name: unique(), emails: emails(count) } }),
  },
};
