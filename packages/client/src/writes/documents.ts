import * as client from '@sar/client';
import { type Front, several, unique, type Writes } from './front.ts';

async function category(front: Front): Promise<string> {
  const made = await front.ask('DOCUMENTS_MANAGER', client.CreateDocumentCategoryDocument, { input: { name: unique() } });
  return made.createDocumentCategory.category.id;
}

async function folder(front: Front, parentId?: string): Promise<string> {
  const made = await front.ask('DOCUMENTS_MANAGER', client.CreateFolderDocument, { input: { name: unique(), parentId } });
  return made.createFolder.folder.id;
}

/** What is said of a new document, in a folder and of a category. */
async function file(front: Front) {
  const place = { categoryId: await category(front), folderId: await folder(front) };
  return { title: 'Compte rendu', fileName: 'compte-rendu.pdf', sizeBytes: 120_000, ...place };
}

/** A document of an employee. @returns its id. */
async function document(front: Front): Promise<string> {
  return (await front.ask('EMPLOYEE', client.CreateDocumentDocument, { input: await file(front) })).createDocument.document.id;
}

export const DOCUMENTS: Writes = {
  CreateFolder: {
    role: 'DOCUMENTS_MANAGER',
    cost: 9,
    given: async (front) => ({ input: { name: unique(), parentId: await folder(front) } }),
  },
  UpdateFolder: {
    role: 'DOCUMENTS_MANAGER',
    cost: 11,
    // One that moves with all that is below it.
    async given(front, count) {
      const id = await folder(front);
      await several(count, () => folder(front, id));
      return { input: { id, name: unique(), parentId: await folder(front) } };
    },
  },
  DeleteFolders: {
    role: 'DOCUMENTS_MANAGER',
    cost: 6,
    given: async (front, count) => ({ ids: await several(count, () => folder(front)) }),
  },
  CreateDocument: { role: 'EMPLOYEE', cost: 6, given: async (front) => ({ input: await file(front) }) },
  UpdateDocument: {
    role: 'EMPLOYEE',
    cost: 7,
    given: async (front) => ({
      input: { id: await document(front), title: 'Autre', categoryId: await category(front), folderId: await folder(front) },
    }),
  },
  DeleteDocuments: {
    role: 'EMPLOYEE',
    cost: 3,
    given: async (front, count) => ({ ids: await several(count, () => document(front)) }),
  },
  RestoreDocuments: {
    role: 'EMPLOYEE',
    cost: 5,
    async given(front, count) {
      const ids = await several(count, () => document(front));
      await front.ask('EMPLOYEE', client.DeleteDocumentsDocument, { ids });
      return { ids };
    },
  },
  CreateDocumentCategory: { role: 'DOCUMENTS_MANAGER', cost: 2, given: () => ({ input: { name: unique() } }) },
  UpdateDocumentCategory: {
    role: 'DOCUMENTS_MANAGER',
    cost: 2,
    given: async (front) => ({ input: { id: await category(front), name: unique(), active: false } }),
  },
};
