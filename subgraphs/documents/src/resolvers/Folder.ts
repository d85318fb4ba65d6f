import type { FolderResolvers } from '../generated/schema.ts';

export const Folder: FolderResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.folder.load(id),
  path: async ({ id }, _args, { loaders }) => (await loaders.folderPath.load(id)).map(({ folder }) => folder),
  depth: async ({ id }, _args, { loaders }) => (await loaders.folderPath.load(id)).length + 1,
  childrenCount: async ({ id }, _args, { loaders }) => (await loaders.childrenCount.load(id))?.count ?? 0,
  documentsCount: async ({ id }, _args, { loaders }) => (await loaders.documentsCount.load(id))?.count ?? 0,
  totalDocumentsCount: async ({ id }, _args, { loaders }) => (await loaders.totalDocumentsCount.load(id))?.count ?? 0,
  createdBy: ({ createdById }) => ({ id: createdById }),
};
