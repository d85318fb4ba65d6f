// Writes what follows from the rooms' schemas: resolver types, the supergraph, the public API and .env.example.
// `--check` writes nothing and fails when a file is not what it would write.
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { composed } from './generate/compose.ts';
import { typedDocuments } from './generate/documents.ts';
import { envExample } from './generate/env.ts';
import { operationNames } from './generate/operations.ts';
import { publicRoutes } from './generate/routes.ts';
import { resolverTypes } from './generate/types.ts';

const root = join(import.meta.dirname, '..');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const supergraph = await composed(root);
const files = new Map<string, string>([
  ...(await resolverTypes(root)),
  ...supergraph,
  ...(await typedDocuments(root, supergraph.find(([path]) => path.endsWith('api.graphql'))?.[1] ?? '')),
  ...(await publicRoutes(root)),
  operationNames(root),
  ...envExample(root),
]);
const stale = [...files].filter(([path, content]) => read(path) !== content);
if (values.check) {
  for (const [path] of stale) console.error(`périmé : ${relative(root, path)} (npm run generate)`);
  process.exit(stale.length > 0 ? 1 : 0);
}
for (const [path, content] of stale) {
  await mkdir(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(`écrit : ${relative(root, path)}`);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
