import type { IdeaDepartmentResolvers } from '../generated/schema.ts';

export const IdeaDepartment: IdeaDepartmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.ideaDepartment.load(id),
};
