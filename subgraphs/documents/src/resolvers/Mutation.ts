import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { MutationResolvers } from '../generated/schema.ts';
import { createCategory, updateCategory } from '../services/categories.ts';
import { createDocument, updateDocument } from '../services/document-writes.ts';
import { createFolder, deleteFolders, updateFolder } from '../services/folder-writes.ts';
import { deleteDocuments, restoreDocuments } from '../services/trash.ts';

export const Mutation: MutationResolvers = {
  createDocumentCategory: (_root, { input }, { db }) => payload('category', createCategory(db, input)),
  updateDocumentCategory: (_root, { input }, { db }) => payload('category', updateCategory(db, input)),
  createFolder: (_root, { input }, { db, viewer }) => payload('folder', createFolder(db, somebody(viewer).employeeId, input)),
  updateFolder: (_root, { input }, { db }) => payload('folder', updateFolder(db, input)),
  deleteFolders: (_root, { ids }, { db }) => payload('deletedIds', deleteFolders(db, ids)),
  createDocument: (_root, { input }, { db, viewer }) => payload('document', createDocument(db, somebody(viewer).employeeId, input)),
  updateDocument: (_root, { input }, { db, viewer }) => payload('document', updateDocument(db, somebody(viewer), input)),
  deleteDocuments: (_root, { ids }, { db, viewer }) => payload('deletedIds', deleteDocuments(db, somebody(viewer), ids)),
  restoreDocuments: (_root, { ids }, { db, viewer }) => payload('documents', restoreDocuments(db, somebody(viewer), ids)),
};

/** The rules let nobody else in; this tells the compiler. */
function somebody(viewer: Viewer | null): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}
