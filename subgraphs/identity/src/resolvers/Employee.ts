import type { EmployeeResolvers } from '../generated/schema.ts';

export const Employee: EmployeeResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  user: ({ id }, _args, { loaders }) => loaders.userOfEmployee.load(id),
};
