import type { DocumentResolvers } from '../generated/schema.ts';
import { extensionOf, sizeLabel } from '../services/files.ts';
import { restorableUntil } from '../services/visibility.ts';

export const Document: DocumentResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.document.load(id),
  category: ({ categoryId }, _args, { loaders }) => (categoryId ? loaders.category.load(categoryId) : null),
  folder: ({ folderId }, _args, { loaders }) => (folderId ? loaders.folder.load(folderId) : null),
  owner: ({ ownerId }) => ({ id: ownerId }),
  extension: ({ fileName }) => extensionOf(fileName),
  isPdf: ({ fileName }) => extensionOf(fileName) === '.pdf',
  sizeLabel: ({ sizeBytes }) => sizeLabel(sizeBytes),
  restorableUntil: ({ deletedAt }) => deletedAt && restorableUntil(deletedAt),
};
