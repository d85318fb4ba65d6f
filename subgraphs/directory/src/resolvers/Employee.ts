import { byName } from '@sar/database/text';
import type { Context } from '../context.ts';
import type { EmployeeResolvers } from '../generated/schema.ts';
import { linkAvatar } from '../services/avatars.ts';
import { maySee } from '../services/employees.ts';
import { fullName, initials } from '../services/names.ts';
import type { EmployeeRow } from '../tables.ts';

/** A reference leads to those who left too, for what they wrote; how to reach them is no longer anybody's business. */
const contact =
  (field: 'email' | 'phoneFixed' | 'phoneMobile') =>
  (employee: EmployeeRow, _args: object, { viewer }: Context): string | null =>
    maySee(viewer, employee) ? employee[field] : null;

export const Employee: EmployeeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.employee.load(id),
  fullName,
  initials,
  email: contact('email'),
  phoneFixed: contact('phoneFixed'),
  phoneMobile: contact('phoneMobile'),
  avatarUrl: ({ avatarKey }, _args, { storage }) => (avatarKey ? linkAvatar(storage, avatarKey) : null),
  manager: ({ managerId }, _args, { loaders }) => (managerId ? loaders.employee.load(managerId) : null),
  directReportCount: async ({ id }, _args, { loaders }) => (await loaders.directReportCount.load(id))?.count ?? 0,
  mainDirection: ({ mainDirectionId }, _args, { loaders }) => (mainDirectionId ? loaders.direction.load(mainDirectionId) : null),
  directions: async ({ id }, _args, { loaders }) =>
    (await loaders.directionsOfEmployee.load(id)).map(({ direction }) => direction).sort(byName),
};
