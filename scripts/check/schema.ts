import { ROOM_NAMES, SUBGRAPHS } from '@sar/gateway/subgraphs';
import { roomSdl } from '@sar/subgraph-kit/schema';
import type { Subgraph } from '@sar/subgraph-kit/subgraph';
import { type ASTNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, parse, visit } from 'graphql';

/** Breaches that the rooms' schemas and rules show. */
export async function schemaBreaches(): Promise<string[]> {
  const rooms = await Promise.all(ROOM_NAMES.map(async (name) => (await SUBGRAPHS[name].load()).default as Subgraph));
  const owners = ownersOf(rooms);
  return rooms.flatMap((room) => [...unruled(room), ...undescribed(room), ...fragile(room, owners)]);
}

/** Root fields without a rule of their own: denied at run time, but somebody forgot to decide. */
export function unruled({ name, typeDefs, permissions }: Pick<Subgraph, 'name' | 'typeDefs' | 'permissions'>): string[] {
  return objectTypes(parse(typeDefs))
    .filter(isRoot)
    .flatMap((type) => (type.fields ?? []).map((field) => [type.name.value, field.name.value] as const))
    .filter(([type, field]) => !(permissions as Record<string, Record<string, unknown>>)[type]?.[field])
    .map(([type, field]) => `${name} : ${type}.${field} n'a pas de règle dans permissions.ts`);
}

const ENGLISH = /\b(the|of|and|with|this|that|returns?|list of)\b/i;
const DESCRIBED = new Set<string>([
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.SCALAR_TYPE_DEFINITION,
]);

/** What a person exploring the API would find without a word, or with English ones. */
export function undescribed(room: Pick<Subgraph, 'name' | 'typeDefs'>): string[] {
  const breaches: string[] = [];
  visit(parse(roomSdl(room)), {
    enter(node: ASTNode) {
      if (!DESCRIBED.has(node.kind) || !('name' in node) || !node.name) return;
      const name = node.name.value;
      if (name === 'Query' || name === 'Mutation') return;
      const text = 'description' in node ? (node.description?.value ?? '') : '';
      if (!text.trim()) breaches.push(`${room.name} : ${name} n'a pas de description`);
      else if (ENGLISH.test(text)) breaches.push(`${room.name} : ${name} est décrit en anglais : « ${text} »`);
    },
  });
  return breaches;
}

/** The room that says most of an entity owns it. */
function ownersOf(rooms: readonly Subgraph[]): Map<string, string> {
  const owners = new Map<string, { room: string; fields: number }>();
  for (const { name: room, typeDefs } of rooms) {
    for (const type of objectTypes(parse(typeDefs)).filter(isEntity)) {
      const fields = type.fields?.length ?? 0;
      if (fields > (owners.get(type.name.value)?.fields ?? 0)) owners.set(type.name.value, { room, fields });
    }
  }
  return new Map([...owners].map(([type, { room }]) => [type, room]));
}

/** Non-null fields at the root or answered by another room: the room's failure would blank everything beside them. */
function fragile({ name, typeDefs }: Subgraph, owners: Map<string, string>): string[] {
  const isForeign = (type: string) => owners.has(type) && owners.get(type) !== name;
  return objectTypes(parse(typeDefs)).flatMap((type) =>
    (type.fields ?? [])
      .filter(
        ({ name: { value }, type: returned }) =>
          returned.kind === Kind.NON_NULL_TYPE &&
          value !== 'id' &&
          (isRoot(type) || isForeign(type.name.value) || isForeign(named(returned))),
      )
      .map((field) => `${name} : ${type.name.value}.${field.name.value} doit pouvoir être nul : une rubrique en panne ne vide pas la page`),
  );
}

function named(type: ASTNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : named((type as { type: ASTNode }).type);
}

/** `type` or `extend type`: the subjects of a room extend its root types. */
type ObjectTypeNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

const isRoot = (type: ObjectTypeNode) => type.name.value === 'Query' || type.name.value === 'Mutation';
const isEntity = (type: ObjectTypeNode) => type.directives?.some((directive) => directive.name.value === 'key') ?? false;

function objectTypes(document: DocumentNode): ObjectTypeNode[] {
  return document.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION);
}
