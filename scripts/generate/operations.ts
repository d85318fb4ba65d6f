import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';

/** The names of the front end's operations, by which the gateway's figures tell them apart. */
export function operationNames(root: string): [path: string, content: string] {
  const folder = join(root, 'packages/client/src/documents');
  const names = globSync('*.graphql', { cwd: folder }).flatMap((file) =>
    parse(readFileSync(join(folder, file), 'utf8')).definitions.flatMap((one) =>
      one.kind === 'OperationDefinition' && one.name ? [one.name.value] : [],
    ),
  );
  return [join(root, 'gateway/supergraph/operations.json'), `${JSON.stringify(names.sort(), null, 2)}\n`];
}
