import { ROOM_NAMES, SUBGRAPHS } from '@sar/gateway/subgraphs';
import type { Subgraph } from '@sar/subgraph-kit/subgraph';
import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import type { GraphQLAnswer, TestApp } from '../app.ts';
import { userOf } from '../sign-in.ts';
import { api } from './api.ts';
import { ask, COLUMNS, type Column, openCaller } from './callers.ts';
import { prepare, variantsFor } from './objects.ts';
import { type Document, documents } from './paths.ts';
import { CELLS, keyOf } from './table.ts';

/** What was seen of one field of one object: by which path, on the asker's own account or not, and whether it was refused. */
interface Sight {
  readonly type: string;
  readonly field: string;
  readonly path: string;
  readonly own: boolean;
  readonly cell: string;
}

export interface FieldsFound {
  /** By row of docs/permissions.md, then by column. */
  readonly cells: Map<string, Map<string, string>>;
  /** Paths that led an administrator to no object: what is at their end was not tried. */
  readonly untried: readonly string[];
}

/** Types that a room rules, with the fields that it rules apart. */
export async function ruledTypes(): Promise<Map<string, Set<string>>> {
  const types = new Map<string, Set<string>>();
  for (const name of ROOM_NAMES) {
    const { Query, Mutation, ...ruled } = ((await SUBGRAPHS[name].load()).default as Subgraph).permissions as Record<string, object>;
    for (const [type, fields] of Object.entries(ruled))
      for (const field of Object.keys(fields)) types.set(type, (types.get(type) ?? new Set()).add(field));
  }
  return types;
}

/**
 * Asks in everybody's name for every field of every ruled type by every path.
 * @param rows keys of the table: a field with a row of its own is not counted among those of « Type.* ».
 */
export async function askEveryField(app: TestApp, rows: ReadonlySet<string>, columns: readonly Column[] = COLUMNS): Promise<FieldsFound> {
  const ruled = await ruledTypes();
  const known = await prepare(app);
  const cells = new Map<string, Map<string, string>>();
  for (const [type, fields] of ruled) for (const field of fields) cells.set(keyOf(`${type}.${field}`), new Map());
  for (const key of rows) if (ruled.has(key.slice(1).split('.')[0] as string)) cells.set(key, new Map());
  const tried = new Map<string, boolean>();
  for (const column of columns) {
    const variants = await variantsFor(app, known, column);
    const caller = await openCaller(app, column);
    const seen: Sight[] = [];
    const tries = column.name === 'Admin.' ? tried : new Map<string, boolean>();
    for (const half of [0, 1])
      for (const whole of documents(variants, (type, leaf) => ruled.has(type.name) && halfOf(type, leaf) === half)) {
        const answer = await ask(app, caller, whole);
        const isClosed = answer.errors?.some(({ path }) => path?.length === 1);
        if (column.person || isClosed) seen.push(...sightsOf(whole, answer, ruled, column, tries));
        else
          for (const one of leafByLeaf(whole, half, variants, ruled))
            seen.push(...sightsOf(one, await ask(app, caller, one), ruled, column, tries));
      }
    const byRow = Object.groupBy(seen, ({ type, field }) =>
      cells.has(keyOf(`${type}.${field}`)) ? keyOf(`${type}.${field}`) : keyOf(`${type}.*`),
    );
    for (const [key, row] of cells) row.set(column.name, summary(byRow[key] ?? [], column));
  }
  return { cells, untried: [...tried].filter(([, reached]) => !reached).map(([path]) => path) };
}

/** For a key, which is refused fields that cannot be null, and with one the whole object: one field of each type at a time. */
function leafByLeaf(
  { root }: Document,
  half: number,
  variants: Parameters<typeof documents>[0],
  ruled: ReadonlyMap<string, unknown>,
): Document[] {
  const most = Math.max(...[...ruled.keys()].map((name) => leavesOf(api.getType(name) as GraphQLObjectType).length));
  return Array.from({ length: most }, (_, index) => index)
    .filter((index) => index % 2 === half)
    .flatMap((index) => documents(variants, (type, leaf) => ruled.has(type.name) && leavesOf(type)[index] === leaf, root.name));
}

/** Everything below a read at once is more than the house lets anybody ask: half of the leaves of each object is not. */
const halfOf = (type: GraphQLObjectType, leaf: string) => leavesOf(type).indexOf(leaf) % 2;

const leavesOf = (type: GraphQLObjectType) =>
  Object.values(type.getFields())
    .filter((field) => field.name !== 'id' && !isObjectType(getNamedType(field.type)))
    .map(({ name }) => name);

/** Walks an answer beside its schema. */
function sightsOf(
  { root }: Document,
  { data, errors = [] }: GraphQLAnswer,
  ruled: ReadonlyMap<string, unknown>,
  { person }: Column,
  tried: Map<string, boolean>,
): Sight[] {
  const codes = new Map(errors.map(({ path, extensions }) => [path?.join('.'), extensions.code]));
  const me = person && userOf(person);
  const seen: Sight[] = [];
  const walk = (type: GraphQLObjectType, value: unknown, place: string, path: string): void => {
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(type, one, `${place}.${index}`, path);
      return;
    }
    const object = value as Record<string, unknown> | null;
    if (ruled.has(type.name) && !tried.get(path)) tried.set(path, object !== null);
    for (const [name, { type: returned }] of Object.entries(type.getFields())) {
      const code = codes.get(`${place}.${name}`);
      const below = getNamedType(returned);
      const isAsked = object ? name in object : code !== undefined;
      if (ruled.has(type.name) && name !== 'id' && isAsked)
        seen.push({
          type: type.name,
          field: name,
          path: `${path}.${name}`,
          own: type.name === 'User' && object?.['id'] === me,
          cell: cellOf(code, object?.[name]),
        });
      if (object && name in object && isObjectType(below) && (object[name] !== null || !code))
        walk(below, object[name], `${place}.${name}`, `${path}.${name}`);
    }
  };
  walk(getNamedType(root.field.type) as GraphQLObjectType, data[root.name], root.name, root.name);
  return seen;
}

function cellOf(code: string | undefined, value: unknown): string {
  if (code === undefined) return CELLS.yes;
  if (value !== null && value !== undefined) return `${code} avec une valeur`;
  return code === 'FORBIDDEN' ? CELLS.no : code;
}

/** One cell for all that was seen: where nothing leads there, that is a refusal; where paths differ, both are named. */
function summary(seen: readonly Sight[], { isNobody }: Column): string {
  if (seen.length === 0) return isNobody ? CELLS.signIn : CELLS.no;
  const all = new Set(seen.map(({ cell }) => cell));
  if (all.size === 1) return [...all].join();
  if (seen.every(({ own, cell }) => cell === (own ? CELLS.yes : CELLS.no))) return CELLS.self;
  return [...all].map((cell) => `${cell} (${seen.find((one) => one.cell === cell)?.path})`).join(' / ');
}
