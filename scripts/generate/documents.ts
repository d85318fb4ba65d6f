import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse } from 'graphql';

const HEADER = '// Written by `npm run generate` from documents/*.graphql and the public API. Do not edit.';

/**
 * The front end's operations with the types of their variables and answers.
 * @param api the public API's SDL.
 * @throws Error when a document does not fit the API, naming it.
 */
export async function typedDocuments(root: string, api: string): Promise<[path: string, content: string][]> {
  const folder = join(root, 'packages/client/src');
  const documents = globSync('documents/*.graphql', { cwd: folder })
    .sort()
    .map((path) => ({ location: basename(path), document: parse(readFileSync(join(folder, path), 'utf8')) }));
  const path = join(folder, 'generated/documents.ts');
  const content = await codegen({
    filename: path,
    documents,
    schema: parse(api),
    schemaAst: buildSchema(api),
    config: {
      skipTypename: true,
      immutableTypes: true,
      useTypeImports: true,
      enumsAsTypes: true,
      enumType: 'string-literal',
      dedupeFragments: true,
      scalars: { ID: 'string', DateTime: 'string', Date: 'string', Time: 'string' },
    },
    plugins: [{ operations: {} }, { typedDocumentNode: {} }],
    pluginMap: { operations, typedDocumentNode },
  });
  return [[path, `${HEADER}\n${content}\n`]];
}
