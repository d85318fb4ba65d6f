import type { Config } from '@sar/config/config';
import type { Database } from '@sar/database/client';
import { migrateRoom } from '@sar/database/migrate';
import { openDatabase } from '@sar/database/open';
import type { FactBus } from '@sar/events/bus';
import type { Jobs } from '@sar/jobs/queue';
import { type Backbone, openBackbone, startBackground } from '@sar/subgraph-kit/dependencies';
import { type Room, startRoom } from '@sar/subgraph-kit/room';
import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import type { Logger } from 'pino';
import { type RoomName, SUBGRAPHS } from './subgraphs.ts';

/** Hears what is under way, for a person: a step, and how far it is when that can be said. */
export type Report = (step: string, done?: number, total?: number) => void;

/** Some rooms at work in this process, over one database and one queue. */
export interface House {
  readonly database: Database;
  readonly jobs: Jobs;
  readonly facts: FactBus;
  readonly rooms: ReadonlyMap<RoomName, Room>;
  readonly dependencies: RoomDependencies;
  close(): Promise<void>;
}

/** Opens the database, brings its schema up to date and starts the named rooms, each with what it does in the background. */
export async function openHouse(config: Config, log: Logger, names: readonly RoomName[], report: Report = () => {}): Promise<House> {
  report('Ouverture de la base de données');
  const database = await openDatabase({ url: config.DATABASE_URL, dataDir: config.SAR_DATA_DIR });
  let backbone: Backbone | undefined;
  const close = async () => {
    await backbone?.stop();
    await database.close();
  };
  try {
    for (const [index, name] of names.entries()) {
      report('Migrations', index + 1, names.length);
      await migrateRoom(database, name);
    }
    backbone = await openBackbone(database, config, log);
    const { jobs, facts, dependencies } = backbone;
    const rooms = backbone.rooms as Map<RoomName, Room>;
    for (const name of names) {
      const { default: subgraph } = await SUBGRAPHS[name].load();
      rooms.set(name, startRoom(subgraph, dependencies));
      await startBackground(backbone, subgraph);
    }
    return { database, jobs, facts, rooms, dependencies, close };
  } catch (error) {
    await close();
    throw error;
  }
}
