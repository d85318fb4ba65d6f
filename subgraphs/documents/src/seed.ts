import { DAY_MS } from '@sar/database/calendar';
import { insertAll } from '@sar/database/chunks';
import { fold } from '@sar/database/text';
import { demoId, demoRandom, readDemoAccounts } from '@sar/subgraph-kit/demo';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { DOMAINS, EQUIPMENT, FILE_SORTS, MONTHS } from './seed/library.ts';
import { createDefaultCategories, DEFAULT_CATEGORIES } from './services/default-categories.ts';
import { documentValues } from './services/document-writes.ts';
import { MAX_FOLDERS } from './services/folder-tree.ts';
import { folderValues } from './services/folder-writes.ts';
import { type CategoryRow, categories, documents, folders } from './tables.ts';

const FOLDERS = 80;
const DOCUMENTS = 1_500;
/** Beside those. */
const TRASHED = 30;
/** Of the directory's invented people, whose addresses count up from `demo.0`. */
const PEOPLE = 590;
/** What a domain's themes are divided into. */
const CURRENT = 'En cours';
const ARCHIVES = 'Archives';

/** Invented folders and documents: `scale` times as many. All or nothing; where there are some already, only missing categories come. */
export async function seedDemo({ db }: RoomDependencies, scale: number): Promise<void> {
  await db.transaction(async (tx) => {
    // With ids by chance, unlike everything else of the demonstration: any company makes them (`sar create-default-categories`),
    // and this one may have them already.
    await createDefaultCategories(tx);
    const existing = [...(await tx.select().from(folders).limit(1)), ...(await tx.select().from(documents).limit(1))];
    if (existing.length > 0) return;
    const { rows, shelves } = inventFolders(Math.min(FOLDERS * scale, MAX_FOLDERS));
    await insertAll(tx, folders, rows);
    const classes = await tx.select().from(categories);
    await insertAll(tx, documents, inventDocuments(scale, shelves, classes));
  });
}

/** The folders, parents before children, and for each half of a theme the folders that its documents are spread over. */
function inventFolders(total: number) {
  const createdById = employeeOf('DOCUMENTS_MANAGER');
  const idOf = (path: string[]) => demoId('folder', path.join('/'));
  const shelves = new Map<string, string[]>();
  const folder = (path: string[], look: { color?: string | undefined; icon?: string } = {}) => {
    const parentId = path.length > 1 ? idOf(path.slice(0, -1)) : null;
    const ids = path.map((_, level) => idOf(path.slice(0, level + 1)));
    return { ...folderValues({ name: path.at(-1), parentId, ...look }), id: idOf(path), path: ids, createdById };
  };
  const halves = DOMAINS.flatMap(({ name, themes }) => themes.flatMap(([theme]) => [CURRENT, ARCHIVES].map((half) => [name, theme, half])));
  const rows = DOMAINS.flatMap(({ name, category, icon, themes }) => {
    const color = DEFAULT_CATEGORIES.find((known) => known.name === category)?.color;
    return [folder([name], { color, icon }), ...themes.map(([theme]) => folder([name, theme]))];
  });
  for (const path of halves) {
    rows.push(folder(path, { icon: path.at(-1) === ARCHIVES ? 'archive' : 'folder-open' }));
    shelves.set(path.join('/'), [idOf(path)]);
  }
  for (let rank = 0; rows.length < total; rank++) {
    const half = halves[rank % halves.length] as string[];
    const path = [...half, `Affaire ${String(Math.floor(rank / halves.length) + 1).padStart(3, '0')}`];
    rows.push(folder(path));
    shelves.get(half.join('/'))?.push(idOf(path));
  }
  return { rows, shelves };
}

function inventDocuments(scale: number, shelves: Map<string, string[]>, classes: CategoryRow[]) {
  const random = demoRandom(2027);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
  const accounts = readDemoAccounts().map(({ email }) => email);
  const categoryIds = new Map(classes.map(({ name, id }) => [name, id]));
  const now = Date.now();
  return Array.from({ length: (DOCUMENTS + TRASHED) * scale }, (_, rank) => {
    const domain = pick(DOMAINS);
    const [theme, titles] = pick(domain.themes);
    const age = random() * 2 * 365 * DAY_MS;
    const createdAt = new Date(now - age);
    const title = pick(titles).replace('{mois}', pick(MONTHS)).replace('{équipement}', pick(EQUIPMENT));
    const [extension, usualBytes] = pick(FILE_SORTS);
    const half = age < 365 * DAY_MS ? CURRENT : ARCHIVES;
    const input = {
      title,
      description: random() < 0.7 ? `${theme}, document de démonstration n° ${rank + 1}.` : null,
      // Some lie at the root, some are not classified.
      folderId: random() < 0.04 ? null : pick(shelves.get([domain.name, theme, half].join('/')) ?? []),
      categoryId: random() < 0.05 ? null : categoryIds.get(domain.category),
      fileName: `${fold(title).replace(/[^a-z0-9]+/g, '-')}${extension}`,
      sizeBytes: Math.ceil(usualBytes * (0.2 + 2 * random() ** 2)),
    };
    // One in five is of somebody whom one can sign in as.
    const ownerId = demoId('employee', random() < 0.2 ? pick(accounts) : `demo.${Math.floor(random() * PEOPLE * scale)}@demo.sar.sn`);
    // The trash forgets after a month.
    const deletedAt = rank < DOCUMENTS * scale ? null : new Date(now - random() * Math.min(age, 20 * DAY_MS));
    return { ...documentValues(input), id: demoId('document', String(rank)), ownerId, createdAt, updatedAt: createdAt, deletedAt };
  });
}

function employeeOf(role: string): string {
  return demoId('employee', readDemoAccounts().find((account) => account.role === role)?.email ?? '');
}
