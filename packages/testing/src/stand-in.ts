import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

/** An HTTP server on loopback in a room's place, that answers as a test wants it to. */
export interface StandIn {
  readonly url: string;
  /** How many requests have reached it since the test began. */
  calls: number;
  /** How many connections are open to it. */
  connections(): Promise<number>;
  /** What it does with the next requests, given the number of each, from 1. */
  answer: (response: ServerResponse, call: number, request: IncomingMessage) => void;
}

/** One a file; before each test it is an empty room again. */
export function useStandIn(): StandIn {
  const standIn = { url: '', calls: 0 } as { -readonly [Key in keyof StandIn]: StandIn[Key] };
  const listener: RequestListener = (request, response) => {
    standIn.calls += 1;
    const call = standIn.calls;
    request.resume().on('end', () => standIn.answer(response, call, request));
  };
  const server = createServer(listener);
  standIn.connections = () =>
    new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    standIn.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    standIn.calls = 0;
    standIn.answer = (response) => sendJson(response, { data: {} });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return standIn;
}

export function sendJson(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
