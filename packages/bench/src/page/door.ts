import type { Config } from '@sar/config/config';
import { createApollo } from '@sar/gateway/gateway';
import { createDoor } from '@sar/gateway/http';
import { watchRoom } from '@sar/gateway/observe/rooms';
import { compiledPlans, type Plans } from '@sar/gateway/plan/compiled';
import { PUBLIC_ROUTES } from '@sar/gateway/routes';
import type { RoomConnection } from '@sar/gateway/sources';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

const nothing = async () => {};

/** For a contestant whose plans Apollo's gateway executes, each time. */
export const notCompiled = (): Plans => ({ learn() {}, answer: {} });

/** The product's door over some connections, less its limits: a benchmark asks more than one person may. */
export async function openDoor(
  config: Config,
  log: Logger,
  connections: readonly RoomConnection[],
  plansOf = compiledPlans,
): Promise<FastifyInstance> {
  const limits = { countAddress: nothing, countAccount: nothing, countOperations: nothing, countCost: async () => undefined };
  const denials = { record() {} };
  const watched = connections.map(watchRoom);
  const apollo = await createApollo(watched, log, true, denials, limits, plansOf);
  return createDoor({ config, log, apollo, connections: watched, denials, limits, metrics: null, routes: PUBLIC_ROUTES, checks: {} });
}
