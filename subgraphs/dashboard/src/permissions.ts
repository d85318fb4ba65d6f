import { hasRole, signedIn } from '@sar/subgraph-kit/rules';

const safetyOfficer = hasRole('HSE', 'ADMINISTRATOR');
const communication = hasRole('COMMUNICATION', 'ADMINISTRATOR');
/** Human resources runs the canteen, and communication puts its menu on the home page. */
const canteen = hasRole('HR', 'COMMUNICATION', 'ADMINISTRATOR');

/** Who may do what on the dashboard. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    ideaDepartments: signedIn,

    safety: signedIn,
    safetyEvents: signedIn,
    safetyEvent: signedIn,
    safetyHours: safetyOfficer,

    canteenWeek: signedIn,
    homeContent: signedIn,
  },
  Mutation: {
    declareSafetyEvent: safetyOfficer,
    correctSafetyEvent: safetyOfficer,
    withdrawSafetyEvent: safetyOfficer,
    saveSafetyHours: safetyOfficer,

    saveCanteenWeek: canteen,
    copyCanteenWeek: canteen,
    updateHomeContent: communication,
  },
  // On the type, because a reference from another room is a second door to it. How long somebody was unfit for work is
  // about that person's health; who declared is nobody else's business, or fewer would declare.
  SafetyEvent: { '*': signedIn, daysLost: safetyOfficer, declaredBy: safetyOfficer, changes: safetyOfficer },
};
