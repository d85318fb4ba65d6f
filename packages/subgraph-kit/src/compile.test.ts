import { buildSchema, type GraphQLObjectType, type GraphQLScalarType, parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { forbidden } from './errors.ts';
import { createExecutor } from './execute.ts';
import { DateTime } from './scalars.ts';
import type { RoomContext } from './subgraph.ts';

const schema = buildSchema(`
  scalar DateTime
  enum Colour { RED GREEN }
  interface Named { name: String! }
  input Wish { colour: Colour = GREEN, at: DateTime, sizes: [Int!] = [1, 2] }
  type Fruit implements Named { name: String! ripe: Boolean colour: Colour at: DateTime weight: Float! eaten: Boolean! seeds: [Seed!]! box: [[Int]] }
  type Seed { size: Int! note: String }
  type Stone implements Named { name: String! }
  type Query {
    fruit(name: String = "kiwi", wish: Wish): Fruit
    must: Fruit!
    fruits(first: Int!): [Fruit!]
    named: [Named]
    fails: String
    failsLate: String!
    refuses: String
    says(what: Wish!, ids: [ID!]): String
  }
  type Mutation { eat: Boolean }
`);
const fruit = (name: string, more: object = {}) => ({
  name,
  ripe: true,
  colour: 'RED',
  at: new Date('2026-11-29T00:00:00Z'),
  weight: 1.5,
  eaten: false,
  seeds: [{ size: 1, note: null }, { size: 2 }],
  box: [[1, null], null, [2]],
  ...more,
});
const resolve = (type: string, field: string, resolver: (parent: never, args: never) => unknown) => {
  const found = (schema.getType(type) as GraphQLObjectType).getFields()[field];
  if (found) found.resolve = resolver as never;
};
Object.assign(schema.getType('DateTime') as GraphQLScalarType, {
  serialize: DateTime.serialize,
  parseValue: DateTime.parseValue,
  parseLiteral: DateTime.parseLiteral,
});
resolve('Query', 'fruit', (_, { name, wish }: { name: string; wish?: object }) => fruit(name, { ripe: wish === undefined }));
resolve('Query', 'must', async () => fruit('abricot', { weight: null }));
resolve('Query', 'fruits', async (_, { first }: { first: number }) =>
  [
    fruit('a'),
    fruit('b', { colour: 'BLUE' }),
    fruit('c', { seeds: [{ size: 1 }, { size: 'grand' }] }),
    Promise.resolve(fruit('d', { at: 'demain', box: 3 })),
    new Error('pourri'),
  ].slice(0, first),
);
resolve('Query', 'named', () => [{ __typename: 'Stone', name: 'caillou' }, { __typename: 'Fruit', ...fruit('mangue') }, null]);
resolve('Query', 'fails', () => {
  throw new Error('panne');
});
resolve('Query', 'failsLate', async () => {
  throw new Error('panne tardive');
});
resolve('Query', 'refuses', async () => forbidden());
resolve('Query', 'says', (_, args) => JSON.stringify(args));
resolve('Fruit', 'eaten', async ({ name }: { name: string }) =>
  name === 'b' ? null : name === 'c' ? Promise.reject(new Error('mangé')) : false,
);
resolve('Mutation', 'eat', () => true);

const log = pino({ level: 'silent' });
const context = { viewer: null, requestId: 'essai' } as RoomContext;
const [ours, graphqlJs] = [createExecutor(schema, log, 0), createExecutor(schema, log, Number.POSITIVE_INFINITY)];
const sorted = (errors: readonly { readonly path?: unknown }[] = []) =>
  errors.toSorted((one, other) => JSON.stringify(one.path ?? []).localeCompare(JSON.stringify(other.path ?? [])));

/** The answers of both; errors in no order, which is that of what came first. */
async function both(query: string, variables: Record<string, unknown> = {}, operationName?: string) {
  const [one, other] = await Promise.all([ours, graphqlJs].map((execute) => execute({ query, variables, operationName }, context)));
  return [one, other].map((result) => ({ data: JSON.stringify(result?.data), errors: sorted(result?.errors) }));
}

describe('a compiled query answers as graphql-js does', () => {
  it.each<[string, string, Record<string, unknown>?, string?]>([
    ['of data', '{ fruit { name ripe colour at weight eaten seeds { size note } box } }'],
    [
      'of defaults and literals',
      '{ a: fruit { name ripe } b: fruit(name: "Ça \\"va\\" \u2028 \\\\ $x`", wish: { colour: RED }) { name ripe } }',
    ],
    ['of variables', 'query ($w: Wish!, $i: [ID!]) { says(what: $w, ids: $i) }', { w: { at: '2026-11-29T00:00:00Z' }, i: [1, 'b'] }],
    ['of one for a list', 'query ($i: [ID!]) { says(what: { sizes: 3 }, ids: $i) }', { i: 'seul' }],
    ['of a variable within a literal', 'query ($c: Colour) { says(what: { colour: $c, sizes: [4] }) }', { c: 'RED' }],
    ['of a variable that is not given', 'query ($c: Colour, $n: String) { says(what: { colour: $c }) fruit(name: $n) { name } }'],
    ['of null for a variable', 'query ($n: String) { fruit(name: $n) { ripe } }', { n: null }],
    ['of values that are none of their type', '{ fruits(first: 2) { name colour } }'],
    ['of null where none may be', '{ must { name weight } fails }'],
    ['of null where none may be, in what may be null', '{ fruits(first: 2) { name eaten } fruit { name } }'],
    ['of what fails in a list of a list', '{ fruits(first: 3) { name seeds { size note } } }'],
    ['of what fails late', '{ fruits(first: 1) { name eaten } box: fruit { eaten } }'],
    ['of promises and errors in a list', '{ fruits(first: 5) { name box } }'],
    ['of interfaces', '{ named { __typename name ... on Fruit { weight seeds { size } } ... on Stone { heavy: name } } }'],
    ['of what throws', '{ fails fruit { name } }'],
    ['of what fails at the root', '{ failsLate fruit { name } }'],
    ['of what is refused', '{ refuses fruit { name } }'],
    [
      'of conditions',
      'query ($y: Boolean!, $n: Boolean = false) { fruit @include(if: $y) { name @skip(if: $n) ripe @include(if: $n) } fails @skip(if: $y) }',
      { y: true },
    ],
    [
      'of conditions on fragments',
      'query ($y: Boolean!) { fruit { ...F @skip(if: $y) ... @include(if: $y) { weight } } } fragment F on Fruit { name }',
      { y: false },
    ],
    ['of one field twice', '{ fruit { seeds { size } seeds { note size } } fruit { name } }'],
    [
      'of names that objects have by themselves',
      '{ constructor: fruit { toString: name __proto__: ripe hasOwnProperty: seeds { valueOf: size } } }',
    ],
    ['of nothing but its type', '{ __typename }'],
    ['of one of two operations', 'query A { fruit { name } } query B { fruit { weight } }', {}, 'B'],
    ['with a variable of another type', 'query ($f: Int!) { fruits(first: $f) { name } }', { f: 'beaucoup' }],
    ['with a variable that is missing', 'query ($f: Int!) { fruits(first: $f) { name } }'],
    ['with a variable that its scalar refuses', 'query ($w: Wish!) { says(what: $w) }', { w: { at: 'hier' } }],
    ['with a value that its enumeration lacks', 'query ($w: Wish!) { says(what: $w) }', { w: { colour: 'BLUE' } }],
    ['with a field that its input lacks', 'query ($w: Wish!) { says(what: $w) }', { w: { colour: 'RED', admin: true } }],
    ['with null in a list of what is not', 'query ($i: [ID!]) { says(what: {}, ids: $i) }', { i: ['a', null] }],
    ['with a number that is too large', 'query ($f: Int!) { fruits(first: $f) { name } }', { f: 2 ** 40 }],
  ])('%s', async (_what, query, variables, operationName) => {
    const [one, other] = await both(query, variables, operationName);
    expect(one).toEqual(other);
  });
});

describe('what is compiled', () => {
  it('is every query', () => {
    expect(compile(schema, parse('query ($f: Int!) { fruits(first: $f) { name @skip(if: true) } }'))).toBeTypeOf('function');
  });

  it.each([
    ['a write', 'mutation { eat }'],
    ['one of two operations', 'query A { fails } query B { fails }'],
    ['a variable within an object', 'query ($c: Colour) { says(what: { colour: $c }) }'],
    ['a variable within a list', 'query ($i: ID!) { says(what: {}, ids: [$i]) }'],
    ['a key that is none in an object literal', '{ fruit { __proto__: name } }'],
    ['such a key in a fragment', '{ fruit { ...F } } fragment F on Fruit { __proto__: name }'],
  ])('is not %s', (_what, query) => {
    expect(compile(schema, parse(query))).toBeNull();
  });
});
