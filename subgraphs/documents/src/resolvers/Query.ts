import type { QueryResolvers } from '../generated/schema.ts';
import { listCategories } from '../services/categories.ts';

export const Query: QueryResolvers = {
  documentCategories: (_root, _args, { db }) => listCategories(db),
};
