import type { DirectionResolvers } from '../generated/schema.ts';

export const Direction: DirectionResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.direction.load(id),
  employeeCount: async ({ id }, _args, { loaders }) => (await loaders.employeeCount.load(id))?.count ?? 0,
};
