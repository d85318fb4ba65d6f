import type { EmployeeResolvers } from '../generated/schema.ts';
import { linkAvatar } from '../services/avatars.ts';
import { byName } from '../services/directions.ts';
import { fullName, initials } from '../services/names.ts';

export const Employee: EmployeeResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.employee.load(id),
  fullName,
  initials,
  avatarUrl: ({ avatarKey }, _args, { storage }) => (avatarKey ? linkAvatar(storage, avatarKey) : null),
  manager: ({ managerId }, _args, { loaders }) => (managerId ? loaders.employee.load(managerId) : null),
  directReportCount: async ({ id }, _args, { loaders }) => (await loaders.directReportCount.load(id))?.count ?? 0,
  mainDirection: ({ mainDirectionId }, _args, { loaders }) => (mainDirectionId ? loaders.direction.load(mainDirectionId) : null),
  directions: async ({ id }, _args, { loaders }) =>
    (await loaders.directionsOfEmployee.load(id)).map(({ direction }) => direction).sort(byName),
};
