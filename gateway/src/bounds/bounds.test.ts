import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { useApp } from '@sar/testing/app';
import { buildSchema } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { BOUNDS, TOO_LARGE, type TooLarge } from './bounds.ts';

const times = (count: number, text: string | ((rank: number) => string)) =>
  Array.from({ length: count }, (_, rank) => (typeof text === 'string' ? text : text(rank))).join(' ');
const api = buildSchema(readFileSync(new URL('../../supergraph/api.graphql', import.meta.url), 'utf8'));
/** Root fields that need no argument, each with the least below it. */
const roots = Object.values(api.getQueryType()?.getFields() ?? {})
  .filter(({ args }) => args.every(({ type }) => !String(type).endsWith('!')))
  .map(({ name, type }) =>
    /Connection|[A-Z]/.test(String(type)) && !/^\[?(String|Int|ID|Boolean)/.test(String(type)) ? `${name} { __typename }` : name,
  );

/** By bound, a document as large as it may be by that bound, and one larger by the least there is. */
const EDGES: Record<TooLarge, (size: 'fits' | 'more') => string> = {
  DOCUMENT_LIMIT: (size) => `{ __typename }${'#'.repeat(BOUNDS.documentCharacters - 14 + (size === 'more' ? 1 : 0))}`,
  // Nine tokens and two fields a time, and two tokens around them.
  TOKEN_LIMIT: (size) =>
    `{ ${times(55, 'articles(first: 1) { totalCount }')} ${times(BOUNDS.tokens - 497 + (size === 'more' ? 1 : 0), '__typename')} }`,
  DEPTH_LIMIT: (size) => {
    const managers = BOUNDS.depth - 3 + (size === 'more' ? 1 : 0);
    return `{ employees { nodes { ${'manager { '.repeat(managers)} id ${'} '.repeat(managers)} } } }`;
  },
  ALIAS_LIMIT: (size) => `{ ${times(BOUNDS.aliases + (size === 'more' ? 1 : 0), (rank) => `a${rank}: __typename`)} }`,
  DIRECTIVE_LIMIT: (size) =>
    `{ ${times(BOUNDS.directives + (size === 'more' ? 1 : 0), '__typename @skip(if: false)')} }`.replaceAll(
      /__typename @skip/g,
      () => '__typename @skip',
    ),
  ROOT_FIELD_LIMIT: (size) => `{ ${roots.slice(0, BOUNDS.rootFields + (size === 'more' ? 1 : 0)).join(' ')} }`,
  FRAGMENT_LIMIT: (size) => {
    const count = BOUNDS.fragments + (size === 'more' ? 1 : 0);
    return `{ ${times(count, (rank) => `...F${rank}`)} } ${times(count, (rank) => `fragment F${rank} on Query { __typename }`)}`;
  },
  SELECTION_LIMIT: (size) => `{ directions { ${times(BOUNDS.selections - 1 + (size === 'more' ? 1 : 0), 'id')} } }`,
  // Fourteen pages of a hundred, some of them twice as dear, and a smaller one.
  COST_LIMIT: (size) => {
    const page = (rank: number, first: number, below = 'id') => `a${rank}: articles(first: ${first}) { nodes { ${below} } }`;
    const dear = times(5, (rank) => page(rank, 100, 'author { id }'));
    const rest = BOUNDS.cost - 5 * 201 - 9 * 101 - (size === 'more' ? 0 : 1);
    return `{ ${dear} ${times(9, (rank) => page(rank + 5, 100))} ${page(14, rest)} }`;
  },
  LIST_LIMIT: (size) =>
    `mutation { deleteArticles(ids: [${times(BOUNDS.listItems + (size === 'more' ? 1 : 0), '"x"')}]) { userErrors { code } } }`,
};
const edges = Object.entries(EDGES) as [TooLarge, (typeof EDGES)[TooLarge]][];

describe('what is asked', () => {
  const app = useApp();
  beforeEach(() => {
    app.asked.length = 0;
  });
  /** Requires a refusal by one bound, told in French, of which no room hears. */
  async function refused(code: TooLarge, query: string, variables?: Record<string, unknown>) {
    const { status, errors } = await app.graphql(query, variables ? { variables } : {});
    expect([status, errors?.map(({ message, extensions }) => [message, extensions])]).toEqual([400, [[TOO_LARGE[code], { code }]]]);
    expect(app.asked).toEqual([]);
  }

  it.each(edges)('D11: may be as large as a bound (%s)', async (_code, document) => {
    const { status } = await app.graphql(document('fits'));
    expect(status).toBe(200);
  });

  it.each(edges)('D11: is refused where it is larger by the least (%s)', async (code, document) => {
    await refused(code, document('more'));
  });

  it('D01: goes no deeper through a type that leads to itself', async () => {
    await refused('DEPTH_LIMIT', `{ employees { nodes { ${'manager { '.repeat(19)} id ${'} '.repeat(19)} } } }`);
  });

  it('D01: goes no deeper through fragments', async () => {
    const levels = (name: string, next: string) => `fragment ${name} on Employee { ${'manager { '.repeat(7)} ${next} ${'} '.repeat(7)} }`;
    await refused('DEPTH_LIMIT', `{ employees { nodes { ...A } } } ${levels('A', '...B')} ${levels('B', 'id')}`);
  });

  it.each([
    ['6,000 levels', `{ ${'manager { '.repeat(6_000)}`],
    ['a list in 20,000 lists', `{ articles(search: ${'['.repeat(20_000)}`],
  ])('D02: is refused before its depth matters (%s)', async (_what, query) => {
    await refused('DOCUMENT_LIMIT', query);
    await refused('TOKEN_LIMIT', query.slice(0, 9_000));
  });

  it.each([
    ['nothing', 'query', '__typename'],
    ['what costs', 'query', 'askMai(question: "Qui ?") { status }'],
    ['what writes', 'mutation', 'createArticle(input: { type: NEWS, title: "T" }) { userErrors { code } }'],
  ])('D03, D04: names no answer 101 times (%s)', async (_what, operation, field) => {
    const document = `${operation} { ${times(101, (rank) => `a${rank}: ${field}`)} }`;
    const { status, errors } = await app.graphql(document, { token: await app.as('COMMUNICATION') });
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, expect.stringMatching(/^(ALIAS|TOKEN)_LIMIT$/)]);
    await refused('ALIAS_LIMIT', `${operation} { ${times(BOUNDS.aliases + 1, (rank) => `a${rank}: ${field}`)} }`);
  });

  it('D05: comes one operation a request', async () => {
    const payload = times(10, '{}')
      .split(' ')
      .map(() => ({ query: '{ __typename }' }));
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', payload });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });

  it.each([
    ['@skip(if: false)', 10],
    ['@skip(if: false)', 1_000],
    ['@aa', 10],
    ['@aa', 2_000],
  ])('D06: has no field with %s %i times, and is told of three mistakes at most', async (directive, count) => {
    const { status, errors = [] } = await app.graphql(`{ __typename ${times(count, directive)} }`);
    expect(status).toBe(400);
    expect(errors.length).toBeLessThanOrEqual(BOUNDS.validationErrors);
    expect(errors.map(({ message }) => message).join()).not.toMatch(/Did you mean/);
  });

  it('D07: has no fragment that leads to itself', async () => {
    const { status, errors } = await app.graphql('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('D08: counts a fragment wherever it is spread, however few its words', async () => {
    const doubled = (count: number) =>
      `{ ...F0 } ${times(count, (rank) => `fragment F${rank} on Query { ...F${rank + 1} ...F${rank + 1} }`)} fragment F${count} on Query { __typename }`;
    await refused('SELECTION_LIMIT', doubled(BOUNDS.fragments - 1));
    await refused('SELECTION_LIMIT', doubled(21));
  });

  it('D09: has fragments in lines and within each other, as many as it has fields, and is planned and answered soon', async () => {
    const articles = (fields: string) => `{ articles(first: 1) { nodes { ${fields} } } }`;
    const inline = (count: number) => articles(`${times(count, '... { id }')} ${times(20, '... on Article {')} id ${times(20, '}')}`);
    const names = Array.from({ length: BOUNDS.directives }, (_, rank) => `$v${rank}`);
    const conditional = names.map((name) => `... @include(if: ${name}) { author { manager { id } mainDirection { name } } }`);
    const token = await app.as('EMPLOYEE');
    /** What a document takes that nobody has asked yet: milliseconds of processor time, and megabytes. */
    const take = async (query: string) => {
      const [began, { heapUsed }] = [process.cpuUsage(), process.memoryUsage()];
      expect((await app.graphql(query, { token })).status).toBe(200);
      const { user, system } = process.cpuUsage(began);
      return { ms: (user + system) / 1_000, megabytes: (process.memoryUsage().heapUsed - heapUsed) / 1e6 };
    };
    for (const query of [
      inline(80),
      // Each leads to another room.
      articles(times(55, '... { author { fullName } }')),
      // Each is a plan of its own, with and without the others.
      `query(${names.map((name) => `${name}: Boolean! = true`).join()}) ${articles(conditional.join(' '))}`,
    ]) {
      // Of three, for what else the process does in that time is not theirs.
      const taken = [await take(query), await take(`${query} #2`), await take(`${query} #3`)];
      expect(Math.min(...taken.map(({ ms }) => ms))).toBeLessThan(200);
      expect(Math.min(...taken.map(({ megabytes }) => megabytes))).toBeLessThan(50);
    }
    app.asked.length = 0;
    await refused('TOKEN_LIMIT', inline(130));
  });

  it.each([500, 5_000])('D10: repeats no field %i times', async (count) => {
    const { status, errors } = await app.graphql(`{ ${times(count, '__typename')} }`);
    expect([status, errors?.[0]?.extensions.code]).toEqual([400, expect.stringMatching(/^(TOKEN|SELECTION|DOCUMENT)_LIMIT$/)]);
    await refused('SELECTION_LIMIT', `{ ${times(BOUNDS.selections + 1, '__typename')} }`);
  });

  it('D15: has no list longer than a page, in variables neither, however deep', async () => {
    const ids = times(BOUNDS.listItems + 1, 'x').split(' ');
    const erase = 'mutation($ids: [ID!]!) { deleteArticles(ids: $ids) { userErrors { code } } }';
    await refused('LIST_LIMIT', erase, { ids });
    const change = 'mutation($input: UpdateIdeasStatusInput!) { updateIdeasStatus(input: $input) { userErrors { code } } }';
    await refused('LIST_LIMIT', change, { input: { ids, status: 'NEW' } });
    expect((await app.graphql(erase, { variables: { ids: ids.slice(1) } })).status).toBe(200);
  });

  it('D12: is no more than half a megabyte with everything in it', async () => {
    const send = (size: number) =>
      app.door.inject({
        method: 'POST',
        url: '/graphql',
        headers: { 'content-type': 'application/json' },
        payload: `{"query":"{ __typename }"}${' '.repeat(size - 26)}`,
      });
    expect((await send(BOUNDS.bodyBytes)).statusCode).toBe(200);
    expect((await send(BOUNDS.bodyBytes + 1)).statusCode).toBe(413);
    expect((await app.graphql(`{ __typename } # ${'x'.repeat(900_000)}`)).status).toBe(413);
    // Twenty kilobytes that would be twenty megabytes of a request that is right, and one that would be small: none is unpacked.
    for (const size of [20_000_000, 100]) {
      const payload = gzipSync(`{"query":"{ __typename }"}${' '.repeat(size)}`);
      const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
      const { statusCode, body } = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload });
      expect([400, 413, 415]).toContain(statusCode);
      expect(body).not.toContain('"data"');
    }
  });

  it('D13: may be as deep as JSON and name what JavaScript knows, and changes nothing for the others', async () => {
    const send = (payload: string) =>
      app.door.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload });
    const lists = (count: number) => '['.repeat(count) + ']'.repeat(count);
    const deep = (count: number) =>
      send(`{"query":"query($q: String) { articles(search: $q) { totalCount } }","variables":{"q":${lists(count)}}}`);
    const codeOf = async (count: number) => (await deep(count)).json().errors[0].extensions.code;
    // By the bound, before GraphQL looks at each: a hundred thousand cost a tenth of a second there.
    for (const count of [98, BOUNDS.depth + 1]) expect(await codeOf(count)).toBe('DEPTH_LIMIT');
    expect(await codeOf(BOUNDS.depth)).toBe('BAD_USER_INPUT');
    // Before they are parsed, which costs half as much, and whatever else is wrong.
    const first = await send(`{"query":"{","variables":{"q":${lists(99)}}}`);
    expect(first.json().errors[0].extensions.code).toBe('DEPTH_LIMIT');
    const message = `Trop de niveaux, dans le document ou ses variables : gardez-en ${BOUNDS.depth} au plus.`;
    for (const count of [99, 100_000]) {
      const refused = await deep(count);
      expect([refused.statusCode, refused.json()]).toEqual([400, { errors: [{ message, extensions: { code: 'DEPTH_LIMIT' } }] }]);
    }
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, rank) => [`v${rank}`, []]));
    const quoted = { query: `{ __typename } # ${'["'.repeat(500)}`, variables: { ...many, text: `"${'[{'.repeat(200)}\\` } };
    expect((await send(JSON.stringify(quoted))).json().data).toEqual({ __typename: 'Query' });
    expect(app.asked).toEqual([]);
    const names = await send('{"query":"{ __proto__: __typename constructor: __typename }"}');
    expect([names.statusCode, Object.entries(names.json().data)]).toEqual([
      200,
      [
        ['__proto__', 'Query'],
        ['constructor', 'Query'],
      ],
    ]);
    const keys = await send('{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}');
    expect([200, 400]).toContain(keys.statusCode);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
