import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import { type Creation, createOnce, findRow } from '@sar/subgraph-kit/once';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { Context } from '../context.ts';
import type { MutationResolvers } from '../generated/schema.ts';
import { createCategory, updateCategory } from '../services/categories.ts';
import { createDocument, updateDocument } from '../services/document-writes.ts';
import { createFolder, deleteFolders, updateFolder } from '../services/folder-writes.ts';
import { deleteDocuments, restoreDocuments } from '../services/trash.ts';
import { categories, documents, folders, onceKeys } from '../tables.ts';

export const Mutation: MutationResolvers = {
  createDocumentCategory: (_root, { input }, context) =>
    payload('category', once(context, 'createDocumentCategory', input, createCategory, categories)),
  updateDocumentCategory: (_root, { input }, { db }) => payload('category', updateCategory(db, input)),
  createFolder: (_root, { input }, context) => {
    const { employeeId } = somebody(context.viewer);
    return payload(
      'folder',
      once(context, 'createFolder', input, (db, folder) => createFolder(db, employeeId, folder), folders),
    );
  },
  updateFolder: (_root, { input }, { db }) => payload('folder', updateFolder(db, input)),
  deleteFolders: (_root, { ids }, { db }) => payload('deletedIds', deleteFolders(db, ids)),
  createDocument: (_root, { input }, context) => {
    const { employeeId } = somebody(context.viewer);
    return payload(
      'document',
      once(context, 'createDocument', input, (db, document) => createDocument(db, employeeId, document), documents),
    );
  },
  updateDocument: (_root, { input }, { db, viewer }) => payload('document', updateDocument(db, somebody(viewer), input)),
  deleteDocuments: (_root, { ids }, { db, viewer }) => payload('deletedIds', deleteDocuments(db, somebody(viewer), ids)),
  restoreDocuments: (_root, { ids }, { db, viewer }) => payload('documents', restoreDocuments(db, somebody(viewer), ids)),
};

/** The rules let nobody else in; this tells the compiler. */
function somebody(viewer: Viewer | null): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

/** Creates a row of a table, once for each key that a client gives. */
function once<Row extends { readonly id: string }>(
  context: Context,
  field: string,
  input: Creation<Row>['input'],
  create: Creation<Row>['create'],
  table: { readonly id: unknown },
): Promise<Row | null> {
  return createOnce(context, onceKeys, { field, input, create, find: (db, id) => findRow<Row>(db, table, id) });
}
