import type { UserResolvers } from '../generated/schema.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),
  email: async ({ employeeId }, _args, { loaders }) => (await loaders.employeeFact.load(employeeId))?.email ?? null,
  employee: ({ employeeId }) => ({ id: employeeId }),
  roles: ({ id }, _args, { loaders }) => loaders.grantsOfUser.load(id),
};
