// One contestant of `npm run bench`, as a process: contestant.ts FORM, on DATABASE_URL and PORT. The forms whose rooms run elsewhere
// find them by the rooms' variables.
import { LocalGraphQLDataSource } from '@apollo/gateway';
import { readConfig } from '@sar/config/environment';
import { openHouse } from '@sar/gateway/house';
import { compiledPlans } from '@sar/gateway/plan/compiled';
import { connectRemote } from '@sar/gateway/remote';
import { connectLocal, type RoomConnection } from '@sar/gateway/sources';
import { ROOM_NAMES, type RoomName, roomUrl } from '@sar/gateway/subgraphs';
import type { Room } from '@sar/subgraph-kit/room';
import { buildRoomSchema } from '@sar/subgraph-kit/schema';
import type { RoomContext, RoomRequest } from '@sar/subgraph-kit/subgraph';
import { pino } from 'pino';
import { notCompiled, openDoor } from './door.ts';
import { serveHive } from './hive-server.ts';

export type Form = 'ours' | 'stock' | 'http' | 'hive';

const form = process.argv[2] as Form;
const config = readConfig('GATEWAY_SECRET');
const secret = config.GATEWAY_SECRET[0] as string;
const log = pino({ level: 'error' }, pino.destination(2));

/** As Apollo's gateway comes: it executes every plan, and every fetch is parsed, validated and executed by its own data source, the room's rules on. */
function stock(connection: RoomConnection, room: Room): RoomConnection {
  const source = new LocalGraphQLDataSource(buildRoomSchema(room.subgraph));
  const contexts = new WeakMap<RoomRequest, RoomContext>();
  return {
    ...connection,
    execute(operation, request) {
      const context = contexts.get(request) ?? room.createContext(request);
      contexts.set(request, context);
      return source.process({ request: operation, context } as never) as never;
    },
  };
}

async function connect(): Promise<RoomConnection[]> {
  if (form === 'http') return ROOM_NAMES.map((name) => connectRemote(name, roomUrl(config, name) as string, secret, log));
  const { rooms, database } = await openHouse(config, log, ROOM_NAMES);
  return [...rooms].map(([name, room]) => {
    const connection = connectLocal(name, room, database, log);
    return form === 'stock' ? stock(connection, room) : connection;
  });
}

const where = { host: config.HOST, port: config.PORT };
if (form === 'hive') {
  const urls = Object.fromEntries(ROOM_NAMES.map((name) => [name, roomUrl(config, name)])) as Record<RoomName, string>;
  await serveHive(urls, secret, log, where);
} else await (await openDoor(config, log, await connect(), form === 'stock' ? notCompiled : compiledPlans)).listen(where);
