import { readFileSync } from 'node:fs';
import { ROOM_NAMES, type RoomName } from '@sar/gateway/subgraphs';
import { buildSchema, type GraphQLField, type GraphQLSchema } from 'graphql';

const SUPERGRAPH = new URL('../../../../gateway/supergraph/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, SUPERGRAPH), 'utf8');

/** What clients see of the composed supergraph. */
export const api: GraphQLSchema = buildSchema(read('api.graphql'));

export interface RootField {
  readonly operation: 'query' | 'mutation';
  readonly name: string;
  readonly room: RoomName;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every field of Query and Mutation, room by room, reads first; identity's last, for some of its writes end the session that makes them. */
export function rootFields(): RootField[] {
  const rooms = [...ROOM_NAMES.filter((name) => name !== 'identity'), 'identity' as const];
  return rooms.flatMap((room) => [...fieldsOf(room, 'query'), ...fieldsOf(room, 'mutation')]);
}

function fieldsOf(room: RoomName, operation: RootField['operation']): RootField[] {
  const rootOf = (schema: GraphQLSchema) => (operation === 'query' ? schema.getQueryType() : schema.getMutationType());
  const own = rootOf(buildSchema(read(`${room}.graphql`), { assumeValidSDL: true }));
  return Object.keys(own?.getFields() ?? {}).map((name) => {
    const field = rootOf(api)?.getFields()[name];
    if (!field) throw new Error(`${room}: ${name} is in the room's schema and not in the API`);
    return { operation, name, room, field };
  });
}
