import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { TestApp } from '../app.ts';
import { api, type RootField, rootFields } from './api.ts';
import { ask, type Caller } from './callers.ts';
import { callAt, operationOf, type Place, places } from './calls.ts';

/** What an id names where its own name says so; `id` and `ids` are of what the operation is about. */
const NAMED: Record<string, string> = {
  employeeId: 'Employee',
  managerId: 'Employee',
  leadId: 'Employee',
  directionId: 'Direction',
  directionIds: 'Direction',
  mainDirectionId: 'Direction',
  folderId: 'Folder',
  categoryId: 'DocumentCategory',
  departmentId: 'IdeaDepartment',
  userId: 'User',
  actorUserId: 'User',
  subjectUserId: 'User',
  uploadId: 'Upload',
  imageUploadId: 'Upload',
  parentId: 'Folder',
  conversationId: 'MaiConversation',
};

/** Every place for an id, with the type of what it names. @throws Error on one that is not known. */
export function idPlaces(): (Place & { readonly names: string })[] {
  return places(rootFields())
    .filter(({ type }) => type.name === 'ID')
    .map((place) => ({ ...place, names: NAMED[place.path.at(-1) ?? ''] ?? aboutOf(place.root) }));
}

/** Types of which each thing is somebody's, who may do more with it than others. */
const OWNED = new Set(['Document', 'MaiConversation', 'Session']);

/** Writes on something that is somebody's. */
export function writesOnOwned(): Set<string> {
  return new Set(
    idPlaces()
      .filter(({ names, root, path }) => root.operation === 'mutation' && OWNED.has(names) && /^ids?$/.test(path.at(-1) ?? ''))
      .map(({ root }) => root.name),
  );
}

/** The type that an operation is about: `deleteVacancies` about Vacancy, `setEmployeeActive` about Employee. */
function aboutOf({ name }: RootField): string {
  const names = Object.keys(api.getTypeMap()).filter(
    (type) => isObjectType(api.getType(type)) && name.toLowerCase().includes(stemOf(type)),
  );
  const [longest] = names.sort((one, other) => other.length - one.length);
  if (!longest) throw new Error(`packages/testing/src/access/ids.ts: what does an id of ${name} name?`);
  return longest;
}

const stemOf = (type: string) => type.toLowerCase().replace(/y$/, '');

/** All that a caller is told when a place holds an id, but for the id itself. */
export async function answerTo(app: TestApp, caller: Caller, place: Place, id: string): Promise<string> {
  const { data, errors = [] } = await ask(app, caller, operationOf([callAt(place, 'it', id)], existenceOf));
  const told = errors.map(({ message, path, extensions: { code } }) => ({ message, path, code }));
  return JSON.stringify({ data, errors: told }).replaceAll(id, 'ID');
}

/** What would show that there is something: how many, which, and why not. */
function existenceOf({ field }: RootField): string {
  const type = getNamedType(field.type) as GraphQLObjectType;
  if (!isObjectType(type)) return '';
  const fields = type.getFields();
  if ('userErrors' in fields) return ' { userErrors { field message code } }';
  return 'totalCount' in fields ? ' { totalCount nodes { id } }' : ' { __typename }';
}
