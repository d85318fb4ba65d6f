import { Refusal } from '@sar/subgraph-kit/errors';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { formatError } from './errors.ts';
import { createApollo } from './gateway.ts';
import { createLimits } from './limits.ts';
import { connectRemote } from './remote.ts';
import { connectLocal, type RoomConnection } from './sources.ts';
import type { RoomName } from './subgraphs.ts';

/** Nothing listens on the discard port here: a call ends at once. */
const NOWHERE = 'http://127.0.0.1:9';
const log = pino({ level: 'silent' });
const viewer: Viewer = { userId: 'u', employeeId: 'e', roles: ['EMPLOYEE'], scopes: [], directionIds: [], sessionId: 's' };
const refusal = {
  message: 'La rubrique « Actualités » ne répond pas. Réessayez dans quelques instants.',
  extensions: { code: 'UNAVAILABLE' },
};

describe('a room that does not answer', () => {
  const app = useApp('split');

  const open = (connections: readonly RoomConnection[]) => {
    const limits = createLimits(connections.find(({ name }) => name === 'identity') as RoomConnection, app.denials);
    return createApollo(connections, app.house.dependencies.log, false, app.denials, limits);
  };

  /** The answer to a query when one of the rooms is dead. */
  async function askWithout(dead: RoomName, query: string) {
    const connections = [...app.house.rooms].map(([name, room]) =>
      name === dead
        ? connectRemote(name, NOWHERE, 'x'.repeat(32), log)
        : connectLocal(name, room, app.house.database, app.house.dependencies.log),
    );
    const apollo = await open(connections);
    const { body } = await apollo.executeOperation({ query }, { contextValue: { viewer, requestId: 'essai' } });
    await apollo.stop();
    if (body.kind !== 'single') throw new Error('unexpected');
    return JSON.parse(JSON.stringify(body.singleResult));
  }

  it('is named to the client by its name, never by its address', async () => {
    const { errors } = await askWithout('news', '{ articles { totalCount } }');
    expect(errors).toMatchObject([refusal]);
    expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|stack/);
  });

  it('takes nothing with it but its own fields', async () => {
    const { data, errors } = await askWithout('directory', '{ articles(first: 1) { nodes { title author { fullName } } } }');
    expect(data.articles.nodes).toEqual([{ title: expect.any(String), author: null }]);
    expect(errors).toMatchObject([{ path: ['articles', 'nodes', 0, 'author'], extensions: { code: 'UNAVAILABLE' } }]);
  });

  it('leaves the rest of the page, at the root too', async () => {
    const { data, errors } = await askWithout('news', '{ articles { totalCount } directions { name } }');
    expect([data.articles, data.directions.length]).toEqual([null, 12]);
    expect(errors).toMatchObject([refusal]);
  });

  it('is not needed by queries of the others', async () => {
    expect((await askWithout('news', '{ directions { name } }')).errors).toBeUndefined();
  });

  it('keeps the gateway from being ready', async () => {
    await expect(connectRemote('news', NOWHERE, 'x'.repeat(32), log).check()).rejects.toThrow();
  });

  it('is told so by its routes as well', async () => {
    const call = connectRemote('news', NOWHERE, 'x'.repeat(32), log).call(new Request('http://news/flux'), { viewer, requestId: 'essai' });
    await expect(call).rejects.toThrow(Refusal);
    await expect(call).rejects.toMatchObject(refusal);
  });

  it('is one that refuses our signature, too', async () => {
    const remote = connectRemote('news', app.urls.news as string, 'un-autre-secret-de-trente-deux-signes', log);
    const call = remote.execute({ query: '{ articles { totalCount } }' }, { viewer, requestId: 'essai' });
    await expect(call).rejects.toThrow(Refusal);
    await expect(call).rejects.toMatchObject(refusal);
  });
});

it("Apollo's code for a fault that nobody masked does not let its message through", () => {
  const extensions = { code: 'INTERNAL_SERVER_ERROR' };
  expect(formatError({ message: 'connect ECONNREFUSED 10.0.0.1', extensions }).message).toBe(
    "Une erreur interne est survenue. Réessayez, ou signalez-la à l'administration.",
  );
  expect(formatError({ message: 'Masqué.', extensions: { ...extensions, requestId: 'r' } }).message).toBe('Masqué.');
});
