import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { Kind, parse, visit } from 'graphql';
import { readRooms } from './rooms.ts';

const HEADER = '// Written by `npm run generate` from schema/*.graphql. Do not edit.';

/** One file of types a room: a resolver that does not fit the schema, or that is missing, fails to compile. */
export async function resolverTypes(root: string): Promise<[path: string, content: string][]> {
  return Promise.all(
    readRooms(root).map(async ({ folder, sdl }) => {
      const { graphql = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        graphql?: { mappers?: Record<string, string> };
      };
      const path = join(folder, 'src/generated/schema.ts');
      const types = await codegen({
        filename: path,
        documents: [],
        schema: withoutFederationHeader(sdl),
        config: {
          federation: true,
          enumsAsTypes: true,
          enumType: 'string-literal',
          useTypeImports: true,
          skipTypename: true,
          immutableTypes: true,
          // GraphQL leaves an absent input field out and gives null for null: services tell them apart.
          inputMaybeValue: 'T | null',
          contextType: '../context.ts#Context',
          mappers: graphql.mappers ?? {},
          scalars: {
            DateTime: { input: 'Date', output: 'Date' },
            Date: 'string',
            Time: 'string',
            ID: { input: 'string', output: 'string' },
          },
        },
        plugins: [{ typescript: {} }, { resolvers: {} }],
        pluginMap: { typescript, resolvers },
      });
      return [path, `${HEADER}\n${types}\n`] as [string, string];
    }),
  );
}

/** Codegen knows the federation directives by itself and trips over their import. */
function withoutFederationHeader(sdl: string) {
  return visit(parse(sdl), { [Kind.SCHEMA_EXTENSION]: { enter: () => null } });
}
