import type { RoomName } from '@sar/gateway/subgraphs';
import type { Role } from '@sar/subgraph-kit/viewer';
import type { TestApp } from './app.ts';

/**
 * What a reference from another room gives of an entity to somebody of a role, or to nobody signed in: a room's second
 * door, which only the gateway reaches. `code` is the first error's.
 */
export async function followReference(
  { house }: TestApp,
  name: RoomName,
  of: { readonly __typename: string; readonly id: string },
  fields: string,
  role: Role | null,
): Promise<{ readonly entity: unknown; readonly code: unknown }> {
  const room = house.rooms.get(name);
  if (!room) throw new Error(`no room ${name}`);
  const viewer = role && {
    userId: 'u',
    employeeId: crypto.randomUUID(),
    roles: ['EMPLOYEE', role] satisfies Role[],
    scopes: [],
    directionIds: [],
    sessionId: 's',
  };
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${of.__typename} { ${fields} } } }`;
  const answer = await room.execute({ query, variables: { of: [of] } }, room.createContext({ viewer, requestId: 'essai' }));
  const [entity] = (answer.data?.['_entities'] ?? []) as unknown[];
  return { entity: entity ?? null, code: answer.errors?.[0]?.extensions?.['code'] };
}
