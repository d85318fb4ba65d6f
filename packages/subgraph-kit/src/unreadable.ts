import { STATUS_CODES } from 'node:http';
import type { FastifyReply, FastifyServerOptions } from 'fastify';
import { errorBody, mistakeAnswer } from './http-errors.ts';

const TOO_LONG = "L'adresse ou les en-têtes de la requête sont trop longs : 16 Ko au plus.";
const TOO_SLOW = "La requête n'est pas arrivée à temps. Réessayez.";

/** Fastify's options for what never becomes a request of a route: an address or headers that nobody can read, told as all else is. */
export const UNREADABLE: Pick<FastifyServerOptions, 'frameworkErrors' | 'clientErrorHandler'> = {
  frameworkErrors(_error, _request, reply) {
    const { status, body } = mistakeAnswer(400);
    (reply as unknown as FastifyReply).code(status).send(body);
  },
  clientErrorHandler(error, socket) {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const told =
      error.code === 'HPE_HEADER_OVERFLOW'
        ? { status: 431, body: errorBody('BAD_USER_INPUT', TOO_LONG) }
        : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
          ? { status: 408, body: errorBody('BAD_USER_INPUT', TOO_SLOW) }
          : mistakeAnswer(400);
    const text = JSON.stringify(told.body);
    if (socket.writable) {
      const line = `HTTP/1.1 ${told.status} ${STATUS_CODES[told.status]}`;
      const headers = `content-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close`;
      socket.write(`${line}\r\n${headers}\r\n\r\n${text}`);
    }
    socket.destroy(error);
  },
};
