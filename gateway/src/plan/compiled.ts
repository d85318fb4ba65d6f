import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { inSpan } from '@sar/observe/tracing';
import { GraphQLError, type GraphQLFormattedError, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { formatError } from '../errors.ts';
import type { GatewayContext } from '../sources.ts';
import { compileNode } from './compile.ts';
import { type Ask, type Data, NotCompiled, type Planned, type Run, type Step } from './nodes.ts';
import { compileShape, type Respond } from './shape.ts';

interface Compiled {
  readonly step: Step;
  readonly respond: Respond;
}

interface Answer {
  readonly data?: Data | null;
  readonly errors?: GraphQLFormattedError[];
  readonly extensions?: Data;
  readonly status?: number;
}

export interface Plans {
  /** Hears of each plan that Apollo's gateway executes. */
  learn(planned: Planned): void;
  /** Answers what there is a plan for. */
  readonly answer: ApolloServerPlugin<GatewayContext>;
}

/** Hears of the errors in an answer. */
export type Tell = (context: GatewayContext, errors: readonly GraphQLError[]) => void;

/**
 * Plans as functions. Apollo's gateway plans an operation and executes it once; from then on the plan is run here, without
 * building its operation anew, walking the plan and shaping the answer by looking each field up.
 * @param rooms asks each room by its name. @param tell hears of every error.
 */
export function compiledPlans(rooms: ReadonlyMap<string, Ask>, tell: Tell): Plans {
  /** As long as Apollo keeps the document that an operation is of. */
  const plans = new WeakMap<OperationDefinitionNode, Compiled | null>();

  function learn({ queryPlan, operationContext, requestContext }: Planned): void {
    const { operation, schema } = operationContext;
    const { document } = requestContext;
    if (!plans.has(operation) && document) plans.set(operation, compile(queryPlan, { schema, document, operation }, rooms));
  }

  const answer: ApolloServerPlugin<GatewayContext> = {
    async requestDidStart() {
      return {
        async responseForOperation({ operation, schema, contextValue: context, request: { variables = {} } }) {
          const plan = plans.get(operation);
          // What is wrong with variables, Apollo's gateway tells before it does anything.
          if (!plan || context.planOnly || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return null;
          const { status, ...singleResult } = await inSpan('gateway.execute', {}, () => run(plan, context, variables, tell));
          const http = { headers: new HeaderMap(), ...(status ? { status } : {}) };
          return { http, body: { kind: 'single', singleResult } };
        },
      };
    },
  };
  return { learn, answer };
}

function compile(plan: Planned['queryPlan'], asked: Parameters<typeof compileShape>[0], rooms: ReadonlyMap<string, Ask>): Compiled | null {
  try {
    // Nothing is fetched for `__typename` alone.
    const step = plan.node ? compileNode(plan.node as never, rooms) : async () => {};
    return { step, respond: compileShape(asked) };
  } catch (error) {
    if (error instanceof NotCompiled) return null;
    throw error;
  }
}

/** An answer as Apollo gives it. Where one room's answer is none to its question there is no data, and a status of 500. */
async function run({ step, respond }: Compiled, context: GatewayContext, variables: Run['variables'], tell: Tell): Promise<Answer> {
  const { data, errors } = { data: Object.create(null), errors: [] as GraphQLError[] };
  try {
    await step({ context, variables, data, errors });
    const { data: shaped, errors: broken } = respond(data);
    if (errors.length === 0) return broken.length > 0 ? { data: shaped, extensions: { valueCompletion: broken } } : { data: shaped };
    tell(context, errors);
    return { data: shaped, errors: errors.map(format) };
  } catch (error) {
    const fault = new GraphQLError('fault', { originalError: error as Error });
    tell(context, [fault]);
    return { errors: [format(fault)], status: 500 };
  }
}

const format = (error: GraphQLError) => formatError(error.toJSON(), error);
