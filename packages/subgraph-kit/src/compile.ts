import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type ValueNode,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RoomContext } from './subgraph.ts';

/** An operation as a function of who asks and of its variables. */
export type Compiled = (context: RoomContext, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult>;

/**
 * A document's one query as code of its own, which answers as graphql-js does. Null of what graphql-js is to execute: writes,
 * where the time goes elsewhere, several operations, and what the compiler takes for something else.
 */
export function compile(schema: GraphQLSchema, document: DocumentNode): Compiled | null {
  const operation = getOperationAST(document);
  if (operation?.operation !== 'query' || !isPlain(document)) return null;
  const compiled = compileQuery(schema, document, undefined, { disablingCapturingStackErrors: true });
  if (!isCompiledQuery(compiled)) return null;
  return async (context, variables) => {
    // What is wrong with variables, graphql-js says better.
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return { errors };
    const result = (await compiled.query(undefined, context, variables)) as ExecutionResult;
    return result.errors ? { ...result, errors: result.errors.map(asOurs) } : result;
  };
}

/**
 * Whether a document is without what would mean something else: a key `__proto__`, which is none in an object literal, and a
 * variable within a literal, whose default would be lost where it is not given.
 */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  const refuse = ({ kind }: ValueNode) => {
    plain &&= kind !== Kind.VARIABLE;
  };
  visit(document, {
    Field({ alias }) {
      plain &&= alias?.value !== '__proto__';
    },
    ObjectField: ({ value }) => refuse(value),
    ListValue: ({ values }) => values.forEach(refuse),
  });
  return plain;
}

/** What is compiled has an error class of its own, which says less. */
function asOurs({ message, path, originalError }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError });
}
