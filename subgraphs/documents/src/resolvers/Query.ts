import { unauthenticated } from '@sar/subgraph-kit/errors';
import type { QueryResolvers } from '../generated/schema.ts';
import { listCategories } from '../services/categories.ts';
import { countLibrary, listDocuments } from '../services/documents.ts';
import { listFolders, listFolderTree } from '../services/folders.ts';
import { keepsLibrary } from '../services/rights.ts';
import { listTrash } from '../services/trash.ts';

export const Query: QueryResolvers = {
  documentCategories: (_root, { includeInactive }, { db, viewer }) => listCategories(db, Boolean(includeInactive) && keepsLibrary(viewer)),
  folders: (_root, args, { db }) => listFolders(db, args),
  folder: (_root, { id }, { loaders }) => (id == null ? null : loaders.folder.load(id)),
  folderTree: (_root, _args, { db }) => listFolderTree(db),
  documents: (_root, args, { db }) => listDocuments(db, args),
  document: (_root, { id }, { loaders }) => loaders.document.load(id),
  trashedDocuments: (_root, args, { db, viewer }) => {
    if (!viewer) throw unauthenticated();
    return listTrash(db, viewer, args);
  },
  documentStats: (_root, _args, { db }) => countLibrary(db),
};
