import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, type GraphQLLeafType, GraphQLString, isEnumType } from 'graphql';

const isInteger = (value: unknown) => Number.isFinite(value) && /^-?(0|[1-9][0-9]*)$/.test(String(value));

/** Whether a room's value is one of a type. What a scalar of our own may be, the room knows that serialized it. */
export function leafCheck(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) !== undefined;
  switch (type.name) {
    case GraphQLBoolean.name:
      return (value) => typeof value === 'boolean';
    case GraphQLInt.name:
      return isInteger;
    case GraphQLFloat.name:
      return (value) => Number.isFinite(value);
    case GraphQLID.name:
      return (value) => typeof value === 'string' || isInteger(value);
    case GraphQLString.name:
      return (value) => typeof value === 'string';
    default:
      return () => true;
  }
}
