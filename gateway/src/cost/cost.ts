import {
  type DocumentNode,
  GraphQLError,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { Resolved } from '../bounds/before-planning.ts';
import { DEFAULT_SIZE, MAX_PAGE, SIZES, WEIGHTS, WRITE_WEIGHT } from './weights.ts';

type Costed = Pick<Resolved, 'schema' | 'document' | 'operation' | 'request'>;

/** What operations cost, by document and by what decides: Apollo keeps validated documents, and counting anew takes as long as validating. */
const known = new WeakMap<DocumentNode, Map<string, number>>();
const KEPT_MAX = 100;

/**
 * What an operation costs at most, in objects, with the sizes of the pages that it asks for. Fields that are asked for twice
 * cost twice.
 * @throws GraphQLError BAD_USER_INPUT when a variable is not of its type.
 */
export function costOf(costed: Costed): number {
  const { document, operation, request } = costed;
  const costs = known.get(document) ?? new Map<string, number>();
  known.set(document, costs);
  const key = JSON.stringify([operation.name?.value, ...decisive(operation, request.variables ?? {})]);
  const cost = costs.get(key) ?? countCost(costed);
  if (costs.size >= KEPT_MAX) costs.clear();
  costs.set(key, cost);
  return cost;
}

/** The values of the variables that can change a cost: sizes of pages, and whether something is asked for at all. */
function decisive({ variableDefinitions = [] }: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): unknown[] {
  return variableDefinitions
    .filter(({ type }) => /^(Int|Boolean)!?$/.test(print(type)))
    .map(({ variable }) => variables[variable.name.value] ?? String(variables[variable.name.value]));
}

function countCost({ schema, document, operation, request }: Costed): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: request.variables ?? {},
      ...(operation.name ? { operationName: operation.name.value } : {}),
      estimators: [estimate],
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const named = getNamedType(field.type);
  // How large introspection is, GraphQL's own rules bound.
  if (field.name.startsWith('__') || named.name === 'PageInfo') return 0;
  const coordinate = `${type.name}.${field.name}`;
  const extra = (WEIGHTS[coordinate] ?? 0) + (type.name === 'Mutation' ? WRITE_WEIGHT : 0);
  if (!isCompositeType(named)) return extra;
  if (field.args.some(({ name }) => name === 'first')) return extra + 1 + pageOf(args['first']) * childComplexity;
  const isPart = type.name.endsWith('Connection');
  const size = isListType(getNullableType(field.type)) && !isPart ? (SIZES[coordinate] ?? DEFAULT_SIZE) : 1;
  return extra + size * (1 + childComplexity);
};

/** The nodes of a connection are counted by its `first`; whatever is no size of a page, a room refuses. */
const pageOf = (first: unknown) => (typeof first === 'number' ? Math.min(MAX_PAGE, Math.max(1, first)) : MAX_PAGE);
