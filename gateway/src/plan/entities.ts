import { isObject, own } from './merge.ts';
import { type Data, NotCompiled, type Selections } from './nodes.ts';

type Path = readonly (string | number)[];

/** An object in the answer that another room is to say more of, and where it stands. */
export interface Entity {
  readonly object: Data;
  readonly path: Path;
}

/** The objects at a plan's path, where `@` stands for every item of a list. @throws Error where there is no list. */
export function entitiesAt(data: unknown, path: Path, from = 0, at: Path = []): Entity[] {
  if (data === null || data === undefined) return [];
  const step = path[from];
  if (step === undefined) return isObject(data) ? [{ object: data, path: at }] : [];
  if (step !== '@') {
    if (!isObject(data)) throw new Error(`no object at ${path.join('.')}`);
    return entitiesAt(own(data, String(step)), path, from + 1, [...at, step]);
  }
  if (!Array.isArray(data)) throw new Error(`no list at ${path.join('.')}`);
  return data.flatMap((item, index) => entitiesAt(item, path, from + 1, [...at, index]));
}

/** How a room knows an object: the keys that a plan requires. Null of one that lacks a key. */
export type Represent = (object: Data) => Data | null;

/** @throws NotCompiled */
export function compileRequires(selections: Selections): Represent {
  const byType = new Map<string, Represent>();
  for (const selection of selections) {
    if (selection.kind !== 'InlineFragment' || !selection.typeCondition || byType.has(selection.typeCondition)) throw new NotCompiled();
    byType.set(selection.typeCondition, compileKeys(selection.selections));
  }
  return (object) => {
    const type = object['__typename'];
    return typeof type === 'string' ? (byType.get(type)?.(object) ?? null) : null;
  };
}

function compileKeys(selections: Selections): Represent {
  const keys = selections.map((selection) => {
    if (selection.kind !== 'Field') throw new NotCompiled();
    return { key: selection.alias ?? selection.name, inner: selection.selections && compileKeys(selection.selections) };
  });
  const read = (value: unknown, inner: Represent): unknown => {
    if (Array.isArray(value)) return value.map((item) => read(item, inner));
    return isObject(value) ? inner(value) : null;
  };
  return (object) => {
    const made: Data = Object.create(null);
    for (const { key, inner } of keys) {
      const value = own(object, key);
      if (value === undefined) return null;
      made[key] = inner ? read(value, inner) : value;
    }
    return made;
  };
}
