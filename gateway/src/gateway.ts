import { readFileSync } from 'node:fs';
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Logger } from 'pino';
import { beforePlanning } from './bounds/before-planning.ts';
import { BOUNDS } from './bounds/bounds.ts';
import { closeIntrospection } from './bounds/introspection.ts';
import { SHAPE_RULES } from './bounds/rules.ts';
import { checkVariables } from './bounds/variables.ts';
import { countingCost } from './cost/counting.ts';
import type { Denials } from './denials.ts';
import { keepDocuments } from './documents/kept.ts';
import { fillVariables } from './documents/warm.ts';
import { formatError, isToldAsIs } from './errors.ts';
import { FIRST_QUERY } from './explorer.ts';
import type { GatewayLimits } from './limits.ts';
import { watchOperations } from './observe/operations.ts';
import { compiledPlans, type Tell } from './plan/compiled.ts';
import type { Ask } from './plan/nodes.ts';
import { type GatewayContext, type RoomConnection, toAsk, toDataSource } from './sources.ts';
import { watchAnswers } from './watch-denials.ts';

/** Composed ahead of time (`npm run generate`): starting depends on no room being up. */
const SUPERGRAPH = new URL('../supergraph/supergraph.graphql', import.meta.url);

/**
 * Apollo Server over the federated gateway, started. Its data sources are the rooms' connections.
 * @param explore opens introspection to everybody; for development.
 * @param denials hears what is refused. @param limits bound what may be asked for.
 * @param plansOf takes the plans that Apollo's gateway makes; for whoever compares.
 */
export async function createApollo(
  connections: readonly RoomConnection[],
  log: Logger,
  explore: boolean,
  denials: Pick<Denials, 'record'>,
  limits: Pick<GatewayLimits, 'countCost' | 'countOperations'>,
  plansOf = compiledPlans,
): Promise<ApolloServer<GatewayContext>> {
  const rooms = new Map<string, Ask>(connections.map((connection) => [connection.name, toAsk(connection, log)]));
  const plans = plansOf(rooms, logFaults(log));
  const gateway = new ApolloGateway({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    // Its own news (that it loaded its schema) is for nobody; what goes wrong is.
    logger: { debug() {}, info() {}, warn: (message) => log.warn(message), error: (message) => log.error(message) },
    experimental_approximateQueryPlanStoreMiB: BOUNDS.planMegabytes,
    buildService({ name }) {
      const ask = rooms.get(name);
      if (!ask) throw new Error(`The supergraph names an unknown room: ${name}`);
      return toDataSource(ask);
    },
    experimental_didResolveQueryPlan: plans.learn,
  });
  const cost = countingCost(limits);
  const server = new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    formatError,
    // Not by Apollo's switch, which would close it to developers too.
    introspection: true,
    parseOptions: { maxTokens: BOUNDS.tokens, maxSourceLength: BOUNDS.documentCharacters },
    validationRules: [...SHAPE_RULES],
    // GraphQL tells as many mistakes, and then that there are more.
    validationOptions: { maxErrors: BOUNDS.validationErrors - 1 },
    maxRecursiveSelections: BOUNDS.selections,
    hideSchemaDetailsFromClientErrors: !explore,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    documentStore: keepDocuments(BOUNDS.documents),
    // The process stops in an order of its own (stop.ts); Apollo's handler would wait for ever within it.
    stopOnTerminationSignals: false,
    plugins: [
      // The door shows it to those who may explore.
      ApolloServerPluginLandingPageLocalDefault({ embed: true, includeCookies: true, document: FIRST_QUERY }),
      hearErrors(logFaults(log)),
      watchAnswers(denials),
      beforePlanning([...(explore ? [] : [closeIntrospection]), checkVariables, fillVariables, cost.check, limits.countOperations]),
      cost.tell,
      watchOperations,
      plans.answer,
    ],
  });
  await server.start();
  return server;
}

/** Undefined when the supergraph is loaded and operations are answered. */
export async function checkSupergraph(server: ApolloServer<GatewayContext>): Promise<string | undefined> {
  const { body } = await server.executeOperation({ query: '{ __typename }' }, { contextValue: { viewer: null, requestId: 'readyz' } });
  return body.kind === 'single' && body.singleResult.data?.['__typename'] === 'Query' ? undefined : 'ne répond pas';
}

/** Writes what `formatError` masks. */
function logFaults(log: Logger): Tell {
  return ({ requestId }, errors) => {
    for (const error of errors)
      if (!isToldAsIs(error.extensions['code'])) log.error({ requestId, err: error.originalError ?? error }, 'request failed');
  };
}

function hearErrors(tell: Tell): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue }) {
          tell(contextValue, errors);
        },
      };
    },
  };
}
