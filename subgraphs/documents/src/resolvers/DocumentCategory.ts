import type { DocumentCategoryResolvers } from '../generated/schema.ts';

export const DocumentCategory: DocumentCategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.category.load(id),
};
