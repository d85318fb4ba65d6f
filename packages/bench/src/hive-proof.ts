// Another gateway can take ours' place: `npm run hive`. Hive Gateway serves the same supergraph.graphql in front of the same six
// services over HTTP, and every query of the front end, in the name of every role, gets the answer that our own gateway gives.
// On the embedded database, or the PostgreSQL of DATABASE_URL. Needs the network once, to install Hive at its pinned versions.
import { isDeepStrictEqual } from 'node:util';
import { testDatabaseUrl } from '@sar/config/environment';
import { openHouse } from '@sar/gateway/house';
import { connectRemote } from '@sar/gateway/remote';
import { ROOM_NAMES, type RoomName } from '@sar/gateway/subgraphs';
import { createRoomServer } from '@sar/subgraph-kit/serve';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { testConfig } from '@sar/testing/config';
import { repeatable, VARIABLES } from '@sar/testing/front-end';
import { copyTemplate, prepareTemplate, templateName } from '@sar/testing/template';
import { pino } from 'pino';
import { openSession, queryNames, textOf } from './page/ask.ts';
import { openDoor } from './page/door.ts';
import { openHive } from './page/hive.ts';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: unknown; readonly extensions?: { readonly code?: string } }[];
}

/** What must be equal: the data, and where which refusals stand. */
function comparable({ data, errors = [] }: Answer) {
  const refusals = errors.map(({ path, extensions }) => JSON.stringify([path, extensions?.code])).sort();
  return { data: repeatable(data ?? null), refusals };
}

const url = testDatabaseUrl();
const template = templateName();
await prepareTemplate(template, url);
const { where, discard } = await copyTemplate(template, url);
const config = testConfig(where);
const secret = config.GATEWAY_SECRET?.[0] as string;
const log = pino({ level: 'fatal' });
const house = await openHouse(config, log, ROOM_NAMES);
const urls = {} as Record<RoomName, string>;
const servers = [];
for (const [name, room] of house.rooms) {
  const server = await createRoomServer(room, house.database, [secret], log);
  urls[name] = await server.listen({ host: '127.0.0.1', port: 0 });
  servers.push(server);
}
const connections = ROOM_NAMES.map((name) => connectRemote(name, urls[name], secret, log));
const door = await openDoor(config, log, connections);
const origin = await door.listen({ host: '127.0.0.1', port: 0 });
const hive = await openHive(urls, secret, log);

let [equal, different] = [0, 0];
for (const role of [null, ...ROLES]) {
  const token = role && (await openSession(origin, role));
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  for (const name of queryNames()) {
    const init = {
      method: 'POST',
      headers,
      body: JSON.stringify({ query: textOf(name), operationName: name, variables: VARIABLES[name] ?? {} }),
    };
    const [ours, theirs] = [
      comparable((await (await fetch(`${origin}/graphql`, init)).json()) as Answer),
      comparable((await (await hive.fetch(new Request('http://hive/graphql', init))).json()) as Answer),
    ];
    if (isDeepStrictEqual(ours, theirs)) equal += 1;
    else {
      different += 1;
      console.error(
        `✘ ${name}, ${role ?? 'personne'}\n  ici  : ${JSON.stringify(ours).slice(0, 600)}\n  Hive : ${JSON.stringify(theirs).slice(0, 600)}`,
      );
    }
  }
}
console.log(`${equal} passed, ${different} failed, 0 skipped : ${queryNames().length} documents, ${ROLES.length} rôles et personne`);
await door.close();
for (const server of servers) await server.close();
await house.close();
await discard();
process.exit(different > 0 ? 1 : 0);
