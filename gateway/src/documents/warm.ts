import type { ApolloServer } from '@apollo/server';
import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  typeFromAST,
} from 'graphql';
import type { Check } from '../bounds/before-planning.ts';
import type { GatewayContext } from '../sources.ts';
import { readManifest } from './manifest.ts';

/**
 * Has every document of the manifest validated and planned, one after the other and never two without a turn for whoever
 * asks meanwhile, so that no screen's first visitor waits for a plan. No room is asked: the request says so (`planOnly`).
 * @param isOver ends it early.
 * @returns how many were planned.
 */
export async function warmPlans(apollo: ApolloServer<GatewayContext>, isOver: () => boolean): Promise<number> {
  let planned = 0;
  for (const { body, name } of readManifest()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (isOver()) break;
    const contextValue: GatewayContext = { viewer: null, requestId: 'plans', planOnly: true };
    await apollo.executeOperation({ query: body, operationName: name }, { contextValue });
    planned++;
  }
  return planned;
}

/** Gives such a request the variables that must have a value: a plan does not depend on them, but nothing is planned without. */
export const fillVariables: Check = ({ contextValue, operation, schema, request }) => {
  if (!contextValue.planOnly) return;
  const required = (operation.variableDefinitions ?? []).filter(
    ({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue,
  );
  request.variables = Object.fromEntries(
    required.map(({ variable, type }) => [variable.name.value, leastOf(typeFromAST(schema, type as never) as GraphQLInputType)]),
  );
};

function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, leastOf(field.type)]),
    );
  return { Int: 1, Float: 1, Boolean: true }[type.name] ?? 'x';
}
