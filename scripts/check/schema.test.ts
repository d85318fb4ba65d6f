import { describe, expect, it } from 'vitest';
import { unruled } from './schema.ts';

describe('the rule of a rule for every root field', () => {
  it('sees the fields by which a subject extends a root type', () => {
    const typeDefs = 'type Query { a: Int } type Mutation extend type Query { b: Int } extend type Mutation { c: Int d: Int }';
    expect(unruled({ name: 'news', typeDefs, permissions: { Query: { a: {} }, Mutation: { d: {} } } as never })).toEqual([
      "news : Query.b n'a pas de règle dans permissions.ts",
      "news : Mutation.c n'a pas de règle dans permissions.ts",
    ]);
  });
});
