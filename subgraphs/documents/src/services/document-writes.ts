import type { Db } from '@sar/database/client';
import { fold } from '@sar/database/text';
import { absent, inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { given } from '@sar/subgraph-kit/inputs';
import { lacking } from '@sar/subgraph-kit/permissions';
import { getForUpdate, named } from '@sar/subgraph-kit/rows';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { categories, type DocumentRow, documents, folders } from '../tables.ts';
import { acceptedName, newFile } from './files.ts';
import { description, line } from './input.ts';
import { mayChange } from './rights.ts';
import { visible } from './visibility.ts';

const title = line(255);
const place = { categoryId: z.string().nullish(), folderId: z.string().nullish() };
const newDocument = z.object({ title, description, ...place, ...newFile });
const documentChanges = z.object({ id: z.string(), title: title.exactOptional(), description, ...place });

/** What a new document's row says beside its owner. @throws InputRefused when a field is invalid. */
export function documentValues(input: unknown) {
  const file = parseInput(newDocument, input);
  return { ...file, fileName: acceptedName(file.fileName), ...searchable(file) };
}

/** Creates a document of a person. @throws InputRefused when a field is invalid, or the category or the folder is none. */
export async function createDocument(db: Db, ownerId: string, input: unknown): Promise<DocumentRow> {
  const values = documentValues(input);
  return db.transaction(async (tx) => {
    await refuseUnknownPlace(tx, values);
    const [row] = await tx
      .insert(documents)
      .values({ ...values, ownerId })
      .returning();
    return row as DocumentRow;
  });
}

/**
 * Renames, describes, categorises or moves a document.
 * @throws InputRefused as `createDocument`, or when unknown. @throws Refusal FORBIDDEN when it is somebody else's.
 */
export async function updateDocument(db: Db, viewer: Viewer, input: unknown): Promise<DocumentRow> {
  const { id, ...changes } = parseInput(documentChanges, input);
  return db.transaction(async (tx) => {
    const current = await getForUpdate(tx, documents, id, { one: 'Document' }, visible());
    if (!mayChange(viewer, current)) throw lacking(viewer, 'LIBRARY_MANAGE');
    // A document keeps a category that is no longer proposed.
    const categoryId = changes.categoryId === current.categoryId ? null : changes.categoryId;
    await refuseUnknownPlace(tx, { categoryId, folderId: changes.folderId });
    const values = given(changes);
    const [row] = await tx
      .update(documents)
      .set({ ...values, ...searchable({ ...current, ...values }) })
      .where(eq(documents.id, id))
      .returning();
    return row as DocumentRow;
  });
}

/** The two columns that lists are sorted and searched by. */
function searchable({ title, description }: { readonly title: string; readonly description?: string | null | undefined }) {
  return { sortTitle: fold(title), searchText: fold([title, description].filter(Boolean).join(' ')) };
}

interface GivenPlace {
  readonly categoryId?: string | null | undefined;
  readonly folderId?: string | null | undefined;
}

/** Holds the folder against a deletion until the transaction ends. @throws InputRefused naming the field that holds what is none. */
async function refuseUnknownPlace(tx: Db, { categoryId, folderId }: GivenPlace): Promise<void> {
  if (categoryId != null) {
    const [category] = await tx.select({ active: categories.active }).from(categories).where(named(categories.id, categoryId));
    if (!category) throw absent('categoryId', 'Catégorie');
    if (!category.active) throw inputRefused('categoryId', 'INACTIVE', "Cette catégorie n'est plus proposée : choisissez-en une autre.");
  }
  if (folderId != null) {
    const [folder] = await tx.select({ id: folders.id }).from(folders).where(named(folders.id, folderId)).for('key share');
    if (!folder) throw absent('folderId', 'Dossier');
  }
}
