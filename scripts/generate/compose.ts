import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { readRooms } from './rooms.ts';

/** The supergraph that the gateway serves, the API that a client sees, and the lists of the rooms that rover and Cosmo read. @throws Error with composition's reasons. */
export async function composed(root: string): Promise<[path: string, content: string][]> {
  const rooms = readRooms(root);
  const { errors, supergraphSdl, schema } = composeServices(
    rooms.map(({ name, sdl }) => ({ name, typeDefs: parse(sdl), url: `http://${name}/graphql` })),
  );
  if (errors) throw new Error(`La composition a échoué :\n${errors.map(({ message }) => `  ${message}`).join('\n')}`);
  const folder = join(root, 'gateway/supergraph');
  const place = (name: string) => `    routing_url: http://${name}/graphql\n    schema:\n      file: ./${name}.graphql\n`;
  const forRover = rooms.map(({ name }) => `  ${name}:\n${place(name)}`).join('');
  const forCosmo = rooms.map(({ name }) => `  - name: ${name}\n${place(name)}`).join('');
  return [
    [join(folder, 'supergraph.graphql'), supergraphSdl],
    [join(folder, 'api.graphql'), `${printSchema(schema.toAPISchema().toGraphQLJSSchema())}\n`],
    [join(folder, 'supergraph.yaml'), `federation_version: =2.14.4\nsubgraphs:\n${forRover}`],
    [join(folder, 'cosmo.yaml'), `version: 1\nsubgraphs:\n${forCosmo}`],
    ...rooms.map(({ name, sdl }): [string, string] => [join(folder, `${name}.graphql`), sdl]),
  ];
}
