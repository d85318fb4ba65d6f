import { describe, expect, it } from 'vitest';
import { useLibrary } from './use-library.ts';

const CREATE = 'mutation ($input: CreateFolderInput!) { createFolder(input: $input) { folder { id } userErrors { field code message } } }';
const MOVE = `mutation ($id: ID!, $parentId: ID) { updateFolder(input: { id: $id, parentId: $parentId }) {
  folder { depth parentId } userErrors { field code message } } }`;
const CYCLE = {
  folder: null,
  userErrors: [
    {
      field: ['parentId'],
      code: 'CYCLE',
      message: "Un dossier ne peut être déplacé ni dans lui-même ni dans un dossier qu'il contient : choisissez-en un autre.",
    },
  ],
};
const TOO_DEEP = {
  folder: null,
  userErrors: [
    { field: ['parentId'], code: 'TOO_DEEP', message: 'Les dossiers ont 10 niveaux au plus : choisissez un parent moins profond.' },
  ],
};

describe('the shape of the tree', () => {
  const { ask, folder } = useLibrary();
  const move = async (id: string, parentId: string | null) => (await ask(MOVE, { id, parentId })).updateFolder;
  const depth = async (id: string): Promise<number> => (await ask('query ($id: ID!) { folder(id: $id) { depth } }', { id })).folder.depth;
  /** A folder in a folder in a folder, from the root down. */
  async function chain(length: number): Promise<string[]> {
    const ids: string[] = [];
    for (let rank = 0; rank < length; rank++) ids.push(await folder(`${crypto.randomUUID()}`, ids.at(-1)));
    return ids;
  }

  it('goes down to the tenth level and not below', async () => {
    const ids = await chain(10);
    expect(await depth(ids[9] as string)).toBe(10);
    expect((await ask(CREATE, { input: { name: 'Onzième', parentId: ids[9] } })).createFolder).toEqual(TOO_DEEP);
    expect((await ask('query ($id: ID) { folders(parentId: $id) { totalCount } }', { id: ids[9] })).folders.totalCount).toBe(0);
  });

  it('counts what moves along: a folder goes where all it contains still fits', async () => {
    const [deep, moved] = [await chain(8), await chain(3)];
    expect(await move(moved[0] as string, deep[7] as string)).toEqual(TOO_DEEP);
    expect(await Promise.all(moved.map(depth))).toEqual([1, 2, 3]);
    expect((await move(moved[0] as string, deep[6] as string)).folder).toEqual({ depth: 8, parentId: deep[6] });
    expect(await Promise.all(moved.map(depth))).toEqual([8, 9, 10]);
    expect((await move(moved[1] as string, null)).folder).toEqual({ depth: 1, parentId: null });
    expect(await Promise.all(moved.map(depth))).toEqual([8, 1, 2]);
  });

  it('refuses a folder inside itself, its child, or one further down', async () => {
    const ids = await chain(3);
    for (const parentId of ids) expect(await move(ids[0] as string, parentId)).toEqual(CYCLE);
    expect(await Promise.all(ids.map(depth))).toEqual([1, 2, 3]);
  });

  it('lets a folder stay where it is, go up, or go beside', async () => {
    const [top, middle, low] = (await chain(3)) as [string, string, string];
    const beside = await folder(crypto.randomUUID(), top);
    expect((await move(low, middle)).folder).toEqual({ depth: 3, parentId: middle });
    expect((await move(low, top)).folder).toEqual({ depth: 2, parentId: top });
    expect((await move(low, beside)).folder).toEqual({ depth: 3, parentId: beside });
  });

  it('refuses exactly one of two moves that would together close a circle', async () => {
    // Several pairs at once: without the lock, not every pair collides.
    const pairs = await Promise.all(
      Array.from({ length: 6 }, async () => [await folder(crypto.randomUUID()), await folder(crypto.randomUUID())] as const),
    );
    const answers = await Promise.all(pairs.map(([one, other]) => Promise.all([move(one, other), move(other, one)])));
    for (const pair of answers) expect(pair.filter(({ folder }) => folder === null)).toEqual([CYCLE]);
    for (const pair of pairs) expect((await Promise.all(pair.map(depth))).sort()).toEqual([1, 2]);
  });

  it('refuses exactly one of two moves that would together go below the tenth level', async () => {
    const trios = await Promise.all(Array.from({ length: 2 }, async () => [await chain(5), await chain(4), await chain(4)] as const));
    const answers = await Promise.all(
      trios.map(([top, middle, low]) =>
        Promise.all([move(middle[0] as string, top[4] as string), move(low[0] as string, middle[3] as string)]),
      ),
    );
    for (const pair of answers) expect(pair.filter(({ folder }) => folder === null)).toEqual([TOO_DEEP]);
  });
});
