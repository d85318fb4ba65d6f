import type { Config } from '@sar/config/config';
import { openMetricsFor } from '@sar/observe/metrics-route';
import { openTracing } from '@sar/observe/tracing';
import { checkDatabase, requireServable } from '@sar/subgraph-kit/room';
import type { FastifyInstance, FastifyServerFactory } from 'fastify';
import type { Logger } from 'pino';
import { collectDenials } from './denials.ts';
import { warmPlans } from './documents/warm.ts';
import { createApollo } from './gateway.ts';
import type { House, Report } from './house.ts';
import { createDoor } from './http.ts';
import { createLastKnown } from './last-known.ts';
import { createLimits } from './limits.ts';
import { watchRoom } from './observe/rooms.ts';
import { connectRemote } from './remote.ts';
import { PUBLIC_ROUTES } from './routes.ts';
import { connectLocal, type RoomConnection } from './sources.ts';
import { ROOM_NAMES, roomUrl } from './subgraphs.ts';

export interface Served {
  readonly door: FastifyInstance;
  /** The rooms of this process; null when all run elsewhere. */
  readonly house: House | null;
  /** What waits until the port is open: an empty house is filled in production, and what the front end asks is planned. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Puts the gateway in front of its rooms: those with an address are called over HTTP, the others run here.
 * Where all run here an empty database is filled too; in the split form `sar setup` has done so.
 */
export async function serve(config: Config, log: Logger, report: Report, serverFactory?: FastifyServerFactory): Promise<Served> {
  const closeTracing = await openTracing(config, 'sar-connect-gateway', (message) => log.warn({ message }, 'traces'));
  const local = ROOM_NAMES.filter((name) => !roomUrl(config, name));
  // Loaded only where rooms run here: a gateway in front of six services needs none of their code, and no database.
  const house = local.length > 0 ? await (await import('./house.ts')).openHouse(config, log, local, report) : null;
  try {
    if (house) for (const { subgraph } of house.rooms.values()) await requireServable(subgraph, house.dependencies);
    const production = config.NODE_ENV === 'production';
    const filling = house && local.length === ROOM_NAMES.length ? await import('./fill.ts') : null;
    const fillHouse = async () => house && filling?.fill(house, config, report);
    const warmRooms = async () => {
      for (const room of house?.rooms.values() ?? []) await room.warm();
    };
    // On a tenth of a core a first deployment would take more than a minute to open. MAI says meanwhile that it is not ready.
    const isFilledLater = production && house && (await filling?.isEmpty(house));
    if (!isFilledLater) await fillHouse();
    if (house) await (await import('@sar/mail/deliver')).deliverMails(house.jobs, config, log);
    // Before anybody is let in: on a tenth of a core the first to ask MAI would wait for seconds. Developers start more often than they ask.
    if (production) await warmRooms();
    const metrics = await openMetricsFor(config);
    if (house) (await import('@sar/subgraph-kit/watch-database')).watchDatabase(metrics, house.database);
    const rooms = ROOM_NAMES.map((name) => {
      const url = roomUrl(config, name);
      if (url) return connectRemote(name, url, config.GATEWAY_SECRET?.[0] as string, log);
      const room = house?.rooms.get(name);
      if (!house || !room) throw new Error(`${name} is neither here nor elsewhere`);
      return connectLocal(name, room, house.database, log);
    }).map(watchRoom);
    const identity = rooms.find(({ name }) => name === 'identity') as RoomConnection;
    const denials = collectDenials(identity, log);
    const limits = createLimits(identity, denials);
    const lastKnown = roomUrl(config, 'identity') ? createLastKnown() : undefined;
    const connections = lastKnown ? rooms.map(lastKnown.watch) : rooms;
    const apollo = await createApollo(connections, log, !production, denials, limits);
    const checks = house ? { database: () => checkDatabase(house.database) } : {};
    const door = await createDoor({
      config,
      log,
      apollo,
      connections,
      denials,
      limits,
      metrics,
      routes: PUBLIC_ROUTES,
      checks,
      lastKnown,
      ...(house ? { jobs: house.jobs } : {}),
      ...(serverFactory ? { serverFactory } : {}),
    });
    denials.start();
    let closing = false;
    const warm = async () => {
      if (isFilledLater)
        await fillHouse()
          .then(warmRooms)
          .catch((error: unknown) => closing || log.error({ err: error }, 'house is not filled'));
      if (!config.TRUSTED_DOCUMENTS) return;
      const began = performance.now();
      try {
        const planned = await warmPlans(apollo, () => closing);
        log.info({ planned, ms: Math.round(performance.now() - began) }, 'plans are warm');
      } catch (error) {
        // Whoever asks first waits for the plan then.
        log.warn({ err: error }, 'plans are not warm');
      }
    };
    const close = async () => {
      closing = true;
      await door.close();
      await denials.stop();
      await apollo.stop();
      await house?.close();
      await closeTracing();
    };
    return { door, house, warm, close };
  } catch (error) {
    await house?.close();
    throw error;
  }
}
