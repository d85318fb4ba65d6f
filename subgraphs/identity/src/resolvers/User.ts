import type { UserResolvers } from '../generated/schema.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.user.load(id),
  email: async ({ employeeId }, _args, { loaders }) => (await loaders.employeeFact.load(employeeId))?.email ?? null,
  employee: ({ employeeId }) => ({ id: employeeId }),
  lastSignInAt: async ({ id }, _args, { loaders }) => (await loaders.lastSignIn.load(id))?.at ?? null,
  roles: ({ id }, _args, { loaders }) => loaders.grantsOfUser.load(id),
};
