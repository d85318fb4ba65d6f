import Fastify from 'fastify';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { answerErrors } from './http-errors.ts';

it.each([
  [500_000, '500 Ko'],
  [5_000_000, '5 Mo'],
])('a body past the limit of its route is refused with that limit: %i', async (bodyLimit, told) => {
  const app = Fastify();
  answerErrors(app, pino({ level: 'silent' }));
  app.post('/', { bodyLimit }, async () => 'ok');
  const { statusCode, body } = await app.inject({ method: 'POST', url: '/', payload: { text: 'x'.repeat(bodyLimit) } });
  await app.close();
  expect([statusCode, JSON.parse(body).errors]).toEqual([
    413,
    [{ message: `Corps de requête trop grand : ${told} au plus.`, extensions: { code: 'BAD_USER_INPUT' } }],
  ]);
});
