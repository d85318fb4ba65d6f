import { may, signedIn } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';
import { mayChange, mayRestore } from './services/rights.ts';

const keeper = may('LIBRARY_MANAGE');

/** Who may do what with documents. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    documentCategories: signedIn,
    folders: signedIn,
    folder: signedIn,
    folderTree: signedIn,
    documents: signedIn,
    document: signedIn,
    // Which ones is a question of rows: services/visibility.ts.
    trashedDocuments: signedIn,
    documentStats: signedIn,
  },
  Mutation: {
    createDocumentCategory: keeper,
    updateDocumentCategory: keeper,
    createFolder: keeper,
    updateFolder: keeper,
    deleteFolders: keeper,
    createDocument: signedIn,
    // Of one's own documents, or of all for a keeper: a question of rows too, services/rights.ts.
    updateDocument: signedIn,
    deleteDocuments: signedIn,
    restoreDocuments: signedIn,
  },
  // On the types, because a reference from another room is a second door to them.
  DocumentCategory: { '*': signedIn },
  Folder: { '*': signedIn },
  Document: { '*': signedIn },
};

/** What `viewerCan…` fields say: the rule above of the mutation that each is about, and what its service asks of the row. */
export const verdicts: Verdicts = {
  Viewer: {
    viewerCanCreateDocument: { mutation: 'createDocument' },
    viewerCanCreateDocumentCategory: { mutation: 'createDocumentCategory' },
    viewerCanCreateFolder: { mutation: 'createFolder' },
  },
  DocumentCategory: { viewerCanUpdate: { mutation: 'updateDocumentCategory' } },
  Folder: { viewerCanUpdate: { mutation: 'updateFolder' }, viewerCanDelete: { mutation: 'deleteFolders' } },
  Document: {
    viewerCanUpdate: { mutation: 'updateDocument', row: mayChange },
    viewerCanDelete: { mutation: 'deleteDocuments', row: mayChange },
    viewerCanRestore: { mutation: 'restoreDocuments', row: mayRestore },
  },
};
