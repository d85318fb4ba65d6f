import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy as platforms have one: it asks its servers whether they are ready, and sends requests to those that are. */
export interface Proxy {
  readonly origin: string;
  add(origin: string): void;
  remove(origin: string): void;
  close(): Promise<void>;
}

const ASKS_EVERY_MS = 500;

export async function startProxy(): Promise<Proxy> {
  const agent = new Agent({ keepAlive: true });
  const ready = new Map<string, boolean>();
  let turn = 0;
  const next = () => {
    const choice = [...ready].filter(([, isReady]) => isReady).map(([origin]) => origin);
    turn += 1;
    return choice[turn % choice.length];
  };
  const forward = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const origin = next();
    if (!origin) return void outgoing.writeHead(502).end();
    const { method, headers, url } = incoming;
    const onward = request(`${origin}${url}`, { method, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode as number, answer.headers);
      answer.pipe(outgoing);
    });
    // It tries nothing twice: whatever breaks is a request that failed.
    onward.on('error', () => void (outgoing.headersSent ? outgoing.destroy() : outgoing.writeHead(502).end()));
    incoming.pipe(onward);
  };
  const server = createServer(forward).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const ask = async (origin: string) => {
    const isReady = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(ASKS_EVERY_MS) }).then(
      ({ ok }) => ok,
      () => null,
    );
    // Slow is not gone.
    if (ready.has(origin) && isReady !== null) ready.set(origin, isReady);
  };
  const timer = setInterval(() => [...ready.keys()].map(ask), ASKS_EVERY_MS);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    add: (origin) => void ready.set(origin, true),
    remove: (origin) => void ready.delete(origin),
    async close() {
      clearInterval(timer);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      agent.destroy();
    },
  };
}
