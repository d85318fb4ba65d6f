import { api } from '@sar/testing/access/api';
import {
  type DocumentNode,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';

/** How many lists the variables of a document may hold; what is within a list does not count again. */
export function countLists({ definitions: [operation] }: DocumentNode): number {
  const { variableDefinitions = [] } = operation as OperationDefinitionNode;
  return sum(variableDefinitions.map(({ type }) => listsIn(typeFromAST(api, type as never) as GraphQLInputType)));
}

function listsIn(type: GraphQLInputType): number {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return 1;
  return isInputObjectType(nullable) ? sum(Object.values(nullable.getFields()).map((field) => listsIn(field.type))) : 0;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** How long the lists are that variables do hold. */
export function lengthsOf(value: unknown): number[] {
  if (Array.isArray(value)) return [value.length];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(lengthsOf) : [];
}
