import { createServer, type RequestListener } from 'node:http';
import type { RoomName } from '@sar/gateway/subgraphs';
import type { Logger } from 'pino';
import { openHive } from './hive.ts';

/** Hive Gateway listening, by its own adapter for Node. */
export async function serveHive(
  urls: Readonly<Record<RoomName, string>>,
  secret: string,
  log: Logger,
  { host, port }: { host: string; port: number },
): Promise<void> {
  const hive = (await openHive(urls, secret, log)) as unknown as RequestListener;
  createServer((request, response) => (request.url === '/healthz' ? response.end('ok') : hive(request, response))).listen(port, host);
}
