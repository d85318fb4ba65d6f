import { DAY_MS } from '@sar/database/calendar';
import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLScalarType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { RootField } from './api.ts';

/** An id of nothing, as well made as any. */
export const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

export interface Call {
  readonly alias: string;
  readonly root: RootField;
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * The least that GraphQL lets through: what must be given, by its type, beside what `given` says. A write gets texts and
 * numbers that no room takes and ids of nothing, so that whoever may write changes nothing and is told so in `userErrors`.
 */
export function minimalCall(root: RootField, alias: string, given: Readonly<Record<string, unknown>> = {}): Call {
  const values = Object.fromEntries(
    root.field.args
      .filter((argument) => isRequiredArgument(argument) || argument.name in given)
      .map((argument) => [argument.name, merged(leastOf(argument, root.operation), given[argument.name])]),
  );
  return { alias, root, values };
}

const merged = (least: unknown, given: unknown) =>
  given === undefined ? least : isPlainObject(least) && isPlainObject(given) ? { ...least, ...given } : given;
const isPlainObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A place in the arguments of a root field where a single value goes: `input.days.dessert`. */
export interface Place {
  readonly root: RootField;
  readonly path: readonly string[];
  /** Of that value. */
  readonly type: GraphQLScalarType | GraphQLEnumType;
}

/** Every place in the arguments of root fields, inside their inputs too. */
export function places(roots: readonly RootField[]): Place[] {
  return roots.flatMap((root) => root.field.args.flatMap((argument) => placesIn(root, argument, [])));
}

function placesIn(
  root: RootField,
  { name, type }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>,
  above: readonly string[],
): Place[] {
  const path = [...above, name];
  const named = getNamedType(type);
  return isInputObjectType(named)
    ? Object.values(named.getFields()).flatMap((field) => placesIn(root, field, path))
    : [{ root, path, type: named }];
}

/** A call that says a value at one place, as well made as it can be beside it: what one may do is done, and what is refused is refused for that value. */
export function callAt({ root, path }: Place, alias: string, value: unknown): Call {
  const values = Object.fromEntries(
    root.field.args
      .filter((argument) => isRequiredArgument(argument) || argument.name === path[0])
      .map((argument) => [argument.name, filled(argument, root, argument.name === path[0] ? path.slice(1) : null, value)]),
  );
  return { alias, root, values };
}

/** @param path where `value` goes within; null for nowhere. */
function filled(
  { name, type }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>,
  root: RootField,
  path: readonly string[] | null,
  value: unknown,
): unknown {
  if (isNonNullType(type)) return filled({ name, type: type.ofType }, root, path, value);
  if (isListType(type)) return [filled({ name, type: type.ofType }, root, path, value)];
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isRequiredInputField(field) || field.name === path?.[0])
        .map((field) => [field.name, filled(field, root, field.name === path?.[0] ? path.slice(1) : null, value)]),
    );
  return path ? value : (PLAUSIBLE[name] ?? leastOf({ name, type }, 'query'));
}

/** What a value of that name looks like, where its type does not say. */
const PLAUSIBLE: Record<string, unknown> = {
  email: 'essai@exemple.sn',
  fileName: 'essai.pdf',
  contentType: 'image/png',
  sizeBytes: 1_000,
  url: 'https://exemple.sn/',
  expiresAt: new Date(Date.now() + DAY_MS).toISOString(),
  code: 'essai',
  from: '2026-01-05',
  to: '2026-01-19',
};

const SCALARS: Record<string, { readonly query: unknown; readonly mutation: unknown }> = {
  ID: { query: NOTHING, mutation: NOTHING },
  String: { query: 'Où se trouve la raffinerie ?', mutation: '' },
  Int: { query: 1, mutation: -1 },
  Boolean: { query: true, mutation: true },
  Date: { query: '2026-01-05', mutation: '2026-01-05' },
  DateTime: { query: '2026-01-05T08:00:00Z', mutation: '2026-01-05T08:00:00Z' },
  Time: { query: '08:00', mutation: '08:00' },
};

/** The least value of a type that a call of that kind may have. */
export function leastOf(
  { name, type }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>,
  operation: RootField['operation'],
): unknown {
  if (isNonNullType(type)) return leastOf({ name, type: type.ofType }, operation);
  if (isListType(type)) return [leastOf({ name, type: type.ofType }, operation)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, leastOf(field, operation)]),
    );
  const least = SCALARS[type.name];
  if (!least) throw new Error(`packages/testing/src/access/calls.ts: what is the least ${type.name} (${name})?`);
  return least[operation];
}

/** Several calls of one kind as one operation; each answers under its alias. Unless told, nothing below the root is asked but a write's refusal. */
export function operationOf(
  calls: readonly Call[],
  selection: (root: RootField) => string = refusalsOf,
): { query: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fields = calls.map(({ alias, root, values }) => {
    const given = root.field.args.filter(({ name }) => name in values);
    for (const { name, type } of given) {
      declared.push(`$${alias}_${name}: ${type satisfies GraphQLInputType}`);
      variables[`${alias}_${name}`] = values[name];
    }
    const list = given.map(({ name }) => `${name}: $${alias}_${name}`).join(', ');
    return `${alias}: ${root.name}${list && `(${list})`}${selection(root)}`;
  });
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { query: `${calls[0]?.root.operation}${head} { ${fields.join(' ')} }`, variables };
}

/** Nothing below the root but what a write says of its refusal: only the root's own rule is asked. */
function refusalsOf({ field }: RootField): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  return isObjectType(type) && 'userErrors' in type.getFields() ? ' { userErrors { field code } }' : ' { __typename }';
}
