import {
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Asked } from '../coordinate.ts';
import { leafCheck } from './leaf.ts';
import { isObject, own } from './merge.ts';
import { type Data, NotCompiled } from './nodes.ts';

/** Null, and an error says why already. */
const TOLD = Symbol('told');
/** Null where none may be: what it is in is null too. */
const BROKEN = Symbol('broken');

interface Place {
  /** Where in the answer we are. */
  readonly path: (string | number)[];
  readonly errors: GraphQLError[];
}
type Shape = (value: unknown, place: Place) => unknown;

/** What a client asked for, of all that the rooms said: in its order, without the keys that plans need, null as the schema says. */
export type Respond = (data: Data) => { readonly data: Data | null; readonly errors: readonly GraphQLError[] };

/** @throws NotCompiled of a document with directives, introspection, or anything abstract. */
export function compileShape(asked: Asked): Respond {
  const root = asked.schema.getRootType(asked.operation.operation);
  if (!root) throw new NotCompiled();
  const shape = compileObject(asked, root, [asked.operation.selectionSet]);
  return (data) => {
    const place: Place = { path: [], errors: [] };
    const shaped = shape(data, place);
    return { data: shaped === TOLD ? null : (shaped as Data), errors: place.errors };
  };
}

function compileObject(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Shape {
  const fields = [...collect(asked, type, sets)].map(([key, { name, selections }]) => {
    if (name === '__typename') return { key, shape: () => type.name };
    const field = type.getFields()[name];
    if (!field) throw new NotCompiled();
    return { key, shape: compileValue(asked, field.type, selections, (path) => `field ${type.name}.${path.at(-1)}`) };
  });
  return (value, place) => {
    if (!isObject(value)) throw new Error(`no object for ${type.name} at ${place.path.join('.')}`);
    const said = value['__typename'];
    if (said !== undefined && said !== type.name) return refuse(place, `Invalid __typename found for object at ${type.name}.`);
    const made: Data = {};
    for (const { key, shape } of fields) {
      place.path.push(key);
      const shaped = shape(own(value, key) ?? null, place);
      place.path.pop();
      if (shaped === BROKEN) return TOLD;
      made[key] = shaped === TOLD ? null : shaped;
    }
    return made;
  };
}

type Describe = (path: Place['path']) => string;

function compileValue(asked: Asked, type: GraphQLOutputType, sets: readonly SelectionSetNode[], describe: Describe): Shape {
  if (isNonNullType(type)) {
    const shape = compileValue(asked, type.ofType, sets, describe);
    return (value, place) => {
      const shaped = shape(value, place);
      if (shaped === null) refuse(place, `Cannot return null for non-nullable ${describe(place.path)}.`);
      return shaped === null || shaped === TOLD ? BROKEN : shaped;
    };
  }
  const shape = compileNullable(asked, type, sets, describe);
  return (value, place) => (value === null ? null : shape(value, place));
}

function compileNullable(asked: Asked, type: GraphQLOutputType, sets: readonly SelectionSetNode[], describe: Describe): Shape {
  if (isListType(type)) {
    const shape = compileValue(
      asked,
      type.ofType,
      sets,
      (path) => `array element of type ${nullable(type.ofType)} at index ${path.at(-1)}`,
    );
    return (value, place) => {
      if (!Array.isArray(value)) throw new Error(`no list at ${place.path.join('.')}`);
      const items = value.map((item, index) => {
        place.path.push(index);
        const shaped = shape(item ?? null, place);
        place.path.pop();
        return shaped === TOLD ? null : shaped;
      });
      return items.includes(BROKEN) ? TOLD : items;
    };
  }
  if (isObjectType(type)) return compileObject(asked, type, sets);
  if (!isLeafType(type)) throw new NotCompiled();
  const isValid = leafCheck(type);
  return (value, place) => (isValid(value) ? value : refuse(place, `Invalid value found for ${describe(place.path)}.`));
}

const nullable = (type: GraphQLOutputType) => (isNonNullType(type) ? type.ofType : type);

function refuse({ path, errors }: Place, message: string): typeof TOLD {
  errors.push(new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_GRAPHQL' } }));
  return TOLD;
}

interface Collected {
  readonly name: string;
  readonly selections: SelectionSetNode[];
}

/** The fields that are asked of a type, fragments unfolded, each key once. */
function collect(asked: Asked, type: GraphQLObjectType, sets: readonly SelectionSetNode[], into = new Map<string, Collected>()) {
  for (const selection of sets.flatMap(({ selections }) => selections)) {
    if (selection.directives?.length) throw new NotCompiled();
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      const key = selection.alias?.value ?? name;
      if (key === '__proto__' || (name.startsWith('__') && name !== '__typename')) throw new NotCompiled();
      const known = into.get(key) ?? { name, selections: [] };
      if (selection.selectionSet) known.selections.push(selection.selectionSet);
      into.set(key, known);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : asked.document.definitions.find((node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === selection.name.value);
    if (!fragment || !('selectionSet' in fragment) || fragment.directives?.length) throw new NotCompiled();
    const condition = 'typeCondition' in fragment ? fragment.typeCondition?.name.value : undefined;
    if (condition !== undefined && condition !== type.name) throw new NotCompiled();
    collect(asked, type, [fragment.selectionSet], into);
  }
  return into;
}
