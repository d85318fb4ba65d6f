import { hasRole, signedIn } from '@sar/subgraph-kit/rules';
import { KEEPERS } from './services/rights.ts';

const keeper = hasRole(...KEEPERS);

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
