import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
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

const SCALARS: Record<string, { readonly query: unknown; readonly mutation: unknown }> = {
  ID: { query: NOTHING, mutation: NOTHING },
  String: { query: 'Où se trouve la raffinerie ?', mutation: '' },
  Int: { query: 1, mutation: -1 },
  Boolean: { query: true, mutation: true },
  Date: { query: '2026-01-05', mutation: '2026-01-05' },
  DateTime: { query: '2026-01-05T08:00:00Z', mutation: '2026-01-05T08:00:00Z' },
  Time: { query: '08:00', mutation: '08:00' },
};

function leastOf({ name, type }: Pick<GraphQLArgument | GraphQLInputField, 'name' | 'type'>, operation: RootField['operation']): unknown {
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
export function operationOf(calls: readonly Call[], selection?: string): { query: string; variables: Record<string, unknown> } {
  const variables: Record<string, unknown> = {};
  const declared: string[] = [];
  const fields = calls.map(({ alias, root, values }) => {
    const given = root.field.args.filter(({ name }) => name in values);
    for (const { name, type } of given) {
      declared.push(`$${alias}_${name}: ${type satisfies GraphQLInputType}`);
      variables[`${alias}_${name}`] = values[name];
    }
    const list = given.map(({ name }) => `${name}: $${alias}_${name}`).join(', ');
    return `${alias}: ${root.name}${list && `(${list})`}${selection ?? selectionOf(root)}`;
  });
  const head = declared.length > 0 ? `(${declared.join(', ')})` : '';
  return { query: `${calls[0]?.root.operation}${head} { ${fields.join(' ')} }`, variables };
}

/** Nothing below the root but what a write says of its refusal: only the root's own rule is asked. */
function selectionOf({ field }: RootField): string {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return '';
  return isObjectType(type) && 'userErrors' in type.getFields() ? ' { userErrors { field code } }' : ' { __typename }';
}
