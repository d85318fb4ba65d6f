import type { FolderResolvers } from '../generated/schema.ts';

export const Folder: FolderResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.folder.load(id),
  path: async ({ path }, _args, { loaders }) =>
    (await Promise.all(path.slice(0, -1).map((id) => loaders.folder.load(id)))).filter((above) => above !== null),
  depth: ({ path }) => path.length,
  childrenCount: async ({ id }, _args, { loaders }) => (await loaders.childrenCount.load(id))?.count ?? 0,
  documentsCount: async ({ id }, _args, { loaders }) => (await loaders.documentsCount.load(id))?.count ?? 0,
  totalDocumentsCount: async ({ id }, _args, { loaders }) => (await loaders.totalDocumentsCount.load(id))?.count ?? 0,
  createdBy: ({ createdById }) => ({ id: createdById }),
};
