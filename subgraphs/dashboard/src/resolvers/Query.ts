import type { QueryResolvers } from '../generated/schema.ts';
import { listIdeaDepartments } from '../services/idea-departments.ts';

export const Query: QueryResolvers = {
  ideaDepartments: (_root, _args, { db }) => listIdeaDepartments(db),
};
