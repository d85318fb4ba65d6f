import { DAY_MS, dayOf } from '@sar/database/calendar';
import { demoId } from '@sar/subgraph-kit/demo';

/** What the front end's queries cannot do without, by their names. */
export const VARIABLES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  HomeDashboard: { from: '2026-01-01', to: '2027-12-31' },
  Kiosk: { from: '2026-01-01', to: '2027-12-31' },
  EmployeeCard: { id: demoId('employee', 'astou.employee@demo.sar.sn') },
  OrgChart: { directionId: demoId('direction', 'Production') },
  AskMai: { question: 'Où se trouve la raffinerie de la SAR ?' },
  ManagerCandidates: { search: 'responsable' },
  MaiSuggestions: { prefix: 'raf' },
};

/** The day so many days from now, as the calendar writes it. */
export const dayAway = (days: number) => dayOf(new Date(Date.now() + days * DAY_MS));

/** What is another each time: how long MAI thought, and what it keeps of it. */
const OF_ITS_OWN = new Set(['elapsedMs', 'conversationId', 'exchangeId']);

/** An answer as it is when it is asked for again. */
export function repeatable<Answer>(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer, (key, value) => (OF_ITS_OWN.has(key) ? 0 : value)));
}
