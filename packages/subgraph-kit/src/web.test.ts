import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { toWebRequest } from './web.ts';

/** What a route that names `cookies` gets of a caller's headers. */
async function headersFor(cookies: readonly string[] | undefined, headers: Record<string, string>) {
  const app = Fastify();
  app.get('/', async (request) => Object.fromEntries(toWebRequest(request, cookies).headers));
  const answer = await app.inject({ method: 'GET', url: '/', headers });
  await app.close();
  return answer.json();
}

describe('a route', () => {
  const cookie = 'a=1; sar_session=secret; __Host-b=2; ab=3; b=4; a%20=5';

  it('gets no cookie that it does not name', async () => {
    expect((await headersFor(undefined, { cookie })).cookie).toBeUndefined();
    expect((await headersFor(['c', '__Host-b'], { cookie })).cookie).toBeUndefined();
  });

  it('gets those that it names, with and without the prefix of https', async () => {
    expect((await headersFor(['a', 'b'], { cookie })).cookie).toBe('a=1; __Host-b=2; b=4');
  });

  it('gets neither a session by bearer nor what says who is on the way', async () => {
    const headers = { authorization: 'Bearer x', 'x-forwarded-for': '1.2.3.4', 'x-sar-gateway': 'x', 'user-agent': 'Essais' };
    const got = await headersFor(['a'], headers);
    expect(Object.keys(got).filter((name) => name !== 'user-agent')).toEqual([]);
  });
});
