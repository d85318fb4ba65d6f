// Holds the rules of docs/architecture.md that no compiler knows. Prints every breach; exit code 1 if there is one.
import { join } from 'node:path';
import { schemaBreaches } from './check/schema.ts';
import { sourceBreaches } from './check/sources.ts';
import { staleMutants } from './mutants/read.ts';

const root = join(import.meta.dirname, '..');
const breaches = [...sourceBreaches(root), ...(await schemaBreaches()), ...staleMutants(root)];
for (const breach of breaches) console.error(breach);
process.exit(breaches.length > 0 ? 1 : 0);
