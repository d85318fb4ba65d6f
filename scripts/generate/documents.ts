import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as operations from '@graphql-codegen/typescript-operations';
import { buildSchema, type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';

const HEADER = '// Written by `npm run generate` from documents/*.graphql and the public API. Do not edit.';

/**
 * The front end's operations with the types of their variables and answers, and the manifest of their texts.
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
  return [
    [path, `${HEADER}\n${content}\n`],
    [join(root, 'gateway/supergraph/documents.json'), manifest(content)],
  ];
}

/**
 * Every operation by the hash of its text, in the shape that Apollo's clients and router read. The text is what `print` makes
 * of the typed document: read from the code as it was generated, which puts fragments in an order of its own.
 */
function manifest(generated: string): string {
  const operations = [...generated.matchAll(/^export const \w+Document = (\{.*\}) as unknown as /gm)]
    .map(([, json = '']) => {
      const document = JSON.parse(json) as DocumentNode;
      const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
      const body = print(document);
      return { id: createHash('sha256').update(body).digest('hex'), name: operation.name?.value ?? '', type: operation.operation, body };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
