import { readFileSync } from 'node:fs';
import { leastOf } from '@sar/testing/access/calls';
import { buildSchema, type GraphQLInputType, Kind, type OperationDefinitionNode, parse, type TypeNode, typeFromAST } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Resolved } from '../bounds/before-planning.ts';
import { BOUNDS } from '../bounds/bounds.ts';
import { readManifest } from '../documents/manifest.ts';
import { costOf } from './cost.ts';

const api = buildSchema(readFileSync(new URL('../../supergraph/api.graphql', import.meta.url), 'utf8'));
const isPageSize = (name: string) => name === 'first' || name === 'limit';

/** What a document costs, with the page that it asks for unless told otherwise, or the largest. */
function costs(body: string, page: 'usual' | 'largest'): number {
  const document = parse(body);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const variables = Object.fromEntries(
    (operation.variableDefinitions ?? []).flatMap(({ variable: { name }, type, defaultValue }): [string, unknown][] => {
      if (isPageSize(name.value)) return page === 'largest' ? [[name.value, 100]] : [];
      if (type.kind !== Kind.NON_NULL_TYPE || defaultValue) return [];
      const input = typeFromAST(api, type as TypeNode as never) as GraphQLInputType;
      return [[name.value, leastOf({ name: name.value, type: input }, operation.operation as 'query' | 'mutation')]];
    }),
  );
  return costOf({ schema: api, document, operation, request: { variables } } as unknown as Resolved);
}

describe('the documents of the front end', () => {
  it('cost what is written in front-end.txt', async () => {
    const rows = readManifest().map(
      ({ name, body }) => `${name.padEnd(28)}${String(costs(body, 'usual')).padStart(6)}${String(costs(body, 'largest')).padStart(20)}`,
    );
    const head = `${'En objets'.padEnd(28)}${'usuel'.padStart(6)}${'pages de cent'.padStart(20)}`;
    await expect([head, ...rows, ''].join('\n')).toMatchFileSnapshot('front-end.txt');
  });

  it('leave room under the bound, whatever page they ask for: none takes more than two thirds', () => {
    for (const { name, body } of readManifest()) expect(costs(body, 'largest'), name).toBeLessThanOrEqual((BOUNDS.cost * 2) / 3);
  });
});
