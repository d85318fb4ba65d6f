import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { readRooms } from './rooms.ts';

/** The supergraph that the gateway serves, the API that a client sees, and rover's list of the rooms. @throws Error with composition's reasons. */
export async function composed(root: string): Promise<[path: string, content: string][]> {
  const rooms = readRooms(root);
  const { errors, supergraphSdl, schema } = composeServices(
    rooms.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}/graphql` })),
  );
  if (errors) throw new Error(`La composition a échoué :\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  const folder = join(root, 'gateway/supergraph');
  const list = rooms
    .map(({ name }) => `  ${name}:\n    routing_url: http://${name}/graphql\n    schema:\n      file: ./${name}.graphql\n`)
    .join('');
  return [
    [join(folder, 'supergraph.graphql'), supergraphSdl],
    [join(folder, 'api.graphql'), `${printSchema(schema.toAPISchema().toGraphQLJSSchema())}\n`],
    [join(folder, 'supergraph.yaml'), `federation_version: =2.14.4\nsubgraphs:\n${list}`],
    ...rooms.map(({ name, sdl }): [string, string] => [join(folder, `${name}.graphql`), sdl]),
  ];
}
