import * as client from '@sar/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { forgetLimits } from '@sar/testing/limits';
import { enroll, givePassword, userOf } from '@sar/testing/sign-in';
import { type Front, several, type Writes } from './front.ts';

/** Whose account an administrator acts on. */
const OTHER = userOf('DEVELOPER');
const OTHER_ROLES: readonly Role[] = ['HR', 'HSE', 'COMMUNICATION'];

/** Gives the other account so many roles more. @returns the last of them. */
async function grant(front: Front, count: number): Promise<Role | undefined> {
  const roles = OTHER_ROLES.slice(0, count);
  for (const role of roles) await front.ask('ADMINISTRATOR', client.GrantRoleDocument, { input: { userId: OTHER, role } });
  return roles.at(-1);
}

export const IDENTITY: Writes = {
  SignOut: { role: 'EMPLOYEE', cost: 5 },
  RevokeSession: {
    role: 'EMPLOYEE',
    cost: 5,
    async given(front) {
      const { viewer } = await front.ask('EMPLOYEE', client.MySessionsDocument);
      return { id: viewer.sessions.at(-1).id };
    },
  },
  RevokeAllSessions: {
    role: 'EMPLOYEE',
    cost: 5,
    async given({ app }, count) {
      await several(count, () => app.session('EMPLOYEE'));
      return {};
    },
  },
  UpdateMyPreferences: {
    role: 'EMPLOYEE',
    cost: 2,
    given: (_front, count) => ({
      input: {
        dashboard: ['NEWS', 'SAFETY', 'CANTEEN'].slice(0, count).map((widget) => ({ widget, hidden: true })),
        notifications: ['SAFETY_ALERT', 'EVENT_REMINDER', 'DOCUMENT_ADDED']
          .slice(0, count)
          .map((kind) => ({ kind, channel: 'EMAIL', enabled: true })),
      },
    }),
  },
  GrantRole: {
    role: 'ADMINISTRATOR',
    cost: 16,
    async given(front, count) {
      await grant(front, count);
      return { input: { userId: OTHER, role: 'MAI_CURATOR' } };
    },
  },
  RevokeRole: { role: 'ADMINISTRATOR', cost: 15, given: async (front, count) => ({ userId: OTHER, role: await grant(front, count) }) },
  SetUserSuspended: {
    role: 'ADMINISTRATOR',
    cost: 16,
    async given(front, count) {
      await front.ask('ADMINISTRATOR', client.SetUserSuspendedDocument, { userId: OTHER, suspended: false });
      await several(count, () => front.app.session('DEVELOPER'));
      return { userId: OTHER, suspended: true };
    },
  },
  SendPasswordReset: {
    role: 'ADMINISTRATOR',
    cost: 9,
    async given({ app }) {
      // The first mail of an hour also sweeps the counters.
      await forgetLimits(app);
      return { userId: userOf('EMPLOYEE') };
    },
  },
  ResetTwoFactor: {
    role: 'ADMINISTRATOR',
    cost: 13,
    async given({ app }, count) {
      const role = count === 1 ? 'HSE' : 'HR';
      await givePassword(app, role);
      await enroll(app, role);
      await several(count, () => app.session(role));
      return { userId: userOf(role) };
    },
  },
};
