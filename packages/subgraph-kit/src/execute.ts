import { isUnstorableText } from '@sar/database/errors';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { Logger } from 'pino';
import { type Compiled, compile } from './compile.ts';
import { databaseRefusal, Refusal } from './errors.ts';
import type { RoomContext } from './subgraph.ts';

export interface RoomOperation {
  readonly query: string;
  readonly variables?: Record<string, unknown> | undefined;
  readonly operationName?: string | undefined;
}

/** Enough for every fetch of every plan in use, twice; past it the oldest is forgotten. Compiled, each takes some forty kilobytes. */
const PARSED_MAX = 500;
/** Asked so often, a text is code that will be asked again: compiling it takes milliseconds. */
const COMPILED_AFTER = 20;
/** A longer one holds somebody's text, not somebody's code: hundreds of those would fill the memory. */
const KEPT_MAX_CHARACTERS = 10_000;

interface Known {
  readonly document: DocumentNode;
  asked: number;
  /** Null where there is nothing to compile; undefined before. */
  compiled?: Compiled | null;
}

export interface RoomResult {
  readonly data?: ExecutionResult['data'];
  readonly errors?: readonly GraphQLFormattedError[];
}

/** What the room resolves by no function of its own is data: to graphql-js it could be a function too, and it is not to compiled code. */
const readProperty: GraphQLFieldResolver<Record<string, unknown>, RoomContext> = (parent, _args, _context, { fieldName }) =>
  parent?.[fieldName];

/**
 * Executes the operations that the gateway planned, the same way in both forms. Each text is parsed and validated
 * once: doing so on every fetch is 57 % of what a stock in-process gateway spends. One that is asked again and again is compiled.
 */
export function createExecutor(schema: GraphQLSchema, log: Logger, compiledAfter = COMPILED_AFTER) {
  const known = new Map<string, Known>();
  function parseOnce(query: string): Known {
    const before = known.get(query);
    if (before) return before;
    const document = parse(query, { noLocation: true });
    const [invalid] = validate(schema, document, undefined, { maxErrors: 1 });
    if (invalid) throw invalid;
    if (known.size >= PARSED_MAX) known.delete(known.keys().next().value as string);
    const parsed = { document, asked: 0 };
    if (query.length <= KEPT_MAX_CHARACTERS) known.set(query, parsed);
    return parsed;
  }
  function run(operation: Known, { variables = {}, operationName }: RoomOperation, context: RoomContext) {
    operation.asked += 1;
    if (operation.asked > compiledAfter && operation.compiled === undefined) operation.compiled = compile(schema, operation.document);
    const { document, compiled } = operation;
    if (compiled) return compiled(context, variables);
    return execute({ schema, document, contextValue: context, variableValues: variables, operationName, fieldResolver: readProperty });
  }
  return async (operation: RoomOperation, context: RoomContext): Promise<RoomResult> => {
    let parsed: Known;
    try {
      parsed = parseOnce(operation.query);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      return { errors: [{ message: error.message, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] };
    }
    const result = await run(parsed, operation, context);
    if (!result.errors) return { data: result.data };
    return { data: result.data, errors: result.errors.map((error) => formatRoomError(error, context.requestId, log)) };
  };
}

/** What leaves a room: a refusal as it is; a fault as a French sentence with the request's id, its cause in the log only. */
export function formatRoomError(error: GraphQLError, requestId: string, log: Logger): GraphQLFormattedError {
  const path = error.path ? { path: error.path } : {};
  const refusal = error.originalError instanceof Refusal ? error.originalError : databaseRefusal(error.originalError);
  if (refusal?.cause) log.warn({ requestId, err: refusal.cause }, 'unavailable');
  if (refusal) return { message: refusal.message, ...path, extensions: { ...refusal.extensions } };
  // Without an original error it is GraphQL's own (a bad variable, a null where none may be).
  if (error.extensions['code'] === 'BAD_USER_INPUT') return { message: error.message, ...path, extensions: { code: 'BAD_USER_INPUT' } };
  if (isUnstorableText(error.originalError)) {
    return {
      message: 'Un texte contient un caractère interdit : effacez-le et saisissez-le de nouveau.',
      ...path,
      extensions: { code: 'BAD_USER_INPUT' },
    };
  }
  log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'resolver failed');
  return {
    message: `Une erreur interne est survenue. Réessayez, ou donnez cette référence à l'administration : ${requestId}.`,
    ...path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}
