import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { consult } from './services/ask.ts';
import { stem } from './services/embedding/text.ts';
import { seedGlossary, shippedReadings } from './services/glossary.ts';
import { glossary } from './tables-glossary.ts';

const SAVE =
  'mutation ($input: SaveMaiGlossaryTermInput!) { saveMaiGlossaryTerm(input: $input) { term { id word means author { id } } userErrors { field code message } } }';
const DELETE = 'mutation ($id: ID!) { deleteMaiGlossaryTerm(id: $id) { deletedId userErrors { field code message } } }';
const ABSENT = '00000000-0000-4000-8000-000000000000';

describe.each(['local', 'split'] as const)('the glossary, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  const send = async (query: string, variables: Record<string, unknown> = {}, role: Role = 'MAI_CURATOR') =>
    (await app.graphql(query, { token: await app.as(role), variables })).data;
  const save = async (input: object) => (await send(SAVE, { input })).saveMaiGlossaryTerm;
  const remove = async (id: string) => (await send(DELETE, { id })).deleteMaiGlossaryTerm;
  const search = async (text: string) =>
    (await send('query ($search: String) { maiGlossary(search: $search) { totalCount nodes { id word means } } }', { search: text }))
      .maiGlossary;
  /** What MAI searches for a text: in the room that answers, and in a process of its own. */
  const other = { context: null as ReturnType<ReturnType<typeof createContext>> | null };
  const searched = async (text: string) => {
    other.context ??= createContext(app.house.dependencies)({ viewer: null, requestId: 'elsewhere' });
    return [...(await consult(other.context, text)).question.terms.keys()];
  };
  const ask = async (question: string) =>
    (await send('query ($question: String!) { askMai(question: $question) { confidence suggestions answer } }', { question }, 'EMPLOYEE'))
      .askMai;

  afterEach(() => db().delete(glossary).where(eq(glossary.wordKey, 'zorglub')));

  it('begins as the file of the project, each reading once', async () => {
    expect((await search('')).totalCount).toBe(await db().$count(glossary));
    expect(await db().$count(glossary)).toBeGreaterThan(0.95 * shippedReadings().length);
    expect((await search('À LA MAIN')).nodes).toMatchObject([{ word: 'à la main', means: 'manuellement manuel' }]);
  });

  it('is followed by the next question once a curator writes in it, in every process, and no more once they take it out', async () => {
    const before = await ask('zorglub');
    expect(await searched('zorglub')).toEqual([]);
    const { term, userErrors } = await save({ word: ' Zorglub ', means: 'raffinerie' });
    expect(userErrors).toEqual([]);
    expect(term).toMatchObject({ word: 'Zorglub', means: 'raffinerie', author: { id: expect.any(String) } });
    expect(await searched('zorglub')).toEqual([stem('raffinerie')]);
    expect((await ask('zorglub')).confidence).toBeGreaterThan(before.confidence);
    const changed = (await save({ id: term.id, word: 'Zorglub', means: 'torche' })).term;
    expect(await searched('zorglub')).toEqual([stem('torche')]);
    expect(await remove(changed.id)).toEqual({ deletedId: changed.id, userErrors: [] });
    expect(await searched('zorglub')).toEqual([]);
    expect(await ask('zorglub')).toEqual(before);
    for (const gone of [term.id, changed.id, ABSENT, 'x'])
      expect(await remove(gone)).toMatchObject({
        deletedId: null,
        userErrors: [{ code: 'NOT_FOUND', message: 'Entrée du glossaire introuvable : rechargez la liste.' }],
      });
  }, 60_000);

  it('keeps what was taken out, and what was changed, when the file is read again', async () => {
    const [one, two] = (await search('')).nodes;
    await remove(one.id);
    const changed = (await save({ id: two.id, word: two.word, means: 'zorglub' })).term;
    expect(await seedGlossary(db())).toBe(0);
    const known = (await search('')).nodes.map(({ id }: { id: string }) => id);
    expect(known).not.toContain(one.id);
    expect(known).not.toContain(two.id);
    await remove(changed.id);
    for (const { word, means } of [one, two]) expect((await save({ word, means })).userErrors).toEqual([]);
    await db().delete(glossary).where(eq(glossary.id, two.id));
    expect(await seedGlossary(db())).toBe(1);
  });

  it.each([
    [{ word: '', means: 'torche' }, 'word', 'TOO_SMALL'],
    [{ word: '…', means: 'torche' }, 'word', 'INVALID'],
    [{ word: 'zorglub', means: 'le la les' }, 'means', 'INVALID'],
    [{ word: 'x'.repeat(81), means: 'torche' }, 'word', 'TOO_BIG'],
    [{ word: 'À LA  MAIN', means: 'Manuellement, manuel' }, 'means', 'DUPLICATE'],
    [{ id: ABSENT, word: 'zorglub', means: 'torche' }, 'id', 'NOT_FOUND'],
  ])('refuses %o', async (input, field, code) => {
    expect(await save(input)).toMatchObject({
      term: null,
      userErrors: [{ field: [field], code, message: expect.stringMatching(/^[A-ZÀ-Ú0-9].*\.$/) }],
    });
  });

  it('is told in pages, in the order of its terms', async () => {
    const page = async (after: string) =>
      (await send(`{ maiGlossary(first: 40${after}) { nodes { word } pageInfo { endCursor } } }`)).maiGlossary;
    const first = await page('');
    const second = await page(`, after: "${first.pageInfo.endCursor}"`);
    const words = [...first.nodes, ...second.nodes].map(({ word }: { word: string }) => word);
    expect(words).toHaveLength(80);
    expect(first.nodes[0].word).toBe('à la main');
  });
});
