import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Server } from '@sar/testing/server';

const HEADERS = 'GET /graphql HTTP/1.1\r\nHost: x\r\nX-A: ';
const BODY = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{';

/**
 * Opens so many connections, half of which never end their headers and half their body, though each says a byte a second; one that
 * is ended is opened anew. @returns what ends them all.
 */
export async function stall({ origin }: Server, count: number): Promise<() => void> {
  const open = new Set<Socket>();
  let over = false;
  const begin = async (rank: number) => {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').on('error', () => {});
    open.add(socket);
    socket.resume().once('close', () => {
      open.delete(socket);
      if (!over) void begin(rank);
    });
    await once(socket, 'connect');
    socket.write(rank % 2 ? HEADERS : BODY);
  };
  await Promise.all(Array.from({ length: count }, (_, rank) => begin(rank)));
  const timer = setInterval(() => {
    for (const socket of open) if (socket.writable) socket.write('x');
  }, 1_000);
  return () => {
    over = true;
    clearInterval(timer);
    for (const socket of open) socket.destroy();
  };
}
