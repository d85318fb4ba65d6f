import * as client from '@sar/client';
import { demoId } from '@sar/subgraph-kit/demo';
import { ROLES, type Viewer } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { type DocumentNode, Kind, type OperationDefinitionNode, print } from 'graphql';
import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApollo } from './gateway.ts';
import { connectRemote } from './remote.ts';
import { connectLocal } from './sources.ts';
import { ROOM_NAMES, type RoomName } from './subgraphs.ts';
import { resolveViewer } from './viewer.ts';

const NOWHERE = 'http://127.0.0.1:9';
const INSIDE = /127\.0\.0\.1|ECONN|fetch|stack|\bat \w+ \(/i;
const log = pino({ level: 'silent' });

/** What the screens must be given; the rest they have themselves. */
const VALUES: Record<string, unknown> = {
  from: '2026-01-01',
  to: '2030-01-01',
  id: demoId('employee', 'astou.employee@demo.sar.sn'),
  directionId: demoId('direction', 'Production'),
  question: 'Où se trouve la raffinerie ?',
  search: 'responsable',
  prefix: 'raff',
};

const operationOf = ({ definitions }: DocumentNode) =>
  definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
const SCREENS = Object.values(client as unknown as Record<string, DocumentNode>)
  .filter((document) => document?.kind === Kind.DOCUMENT && operationOf(document)?.operation === 'query')
  .map((document) => [operationOf(document).name?.value ?? '', document] as const);

interface Answer {
  readonly data: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
}

describe('a screen, with one room dead', () => {
  const app = useApp();
  let viewer: Viewer;
  const houses = new Map<RoomName | null, (document: DocumentNode) => Promise<Answer>>();
  const ask = (dead: RoomName | null, document: DocumentNode) =>
    (houses.get(dead) as (document: DocumentNode) => Promise<Answer>)(document);

  beforeAll(async () => {
    const connect = (dead: RoomName | null) =>
      [...app.house.rooms].map(([name, room]) =>
        name === dead ? connectRemote(name, NOWHERE, 'x'.repeat(32), log) : connectLocal(name, room, app.house.database, log),
      );
    for (const dead of [null, ...ROOM_NAMES]) {
      const apollo = await createApollo(connect(dead), log, false, app.denials, app.limits);
      houses.set(dead, async (document) => {
        const given = (operationOf(document).variableDefinitions ?? []).filter(({ type }) => type.kind === Kind.NON_NULL_TYPE);
        const variables = Object.fromEntries(given.map(({ variable: { name } }) => [name.value, VALUES[name.value]]));
        const context = { contextValue: { viewer, requestId: 'essai' } };
        const { body } = await apollo.executeOperation({ query: print(document), variables }, context);
        if (body.kind !== 'single') throw new Error('unexpected');
        return JSON.parse(JSON.stringify(body.singleResult));
      });
    }
    const identity = connect(null).find(({ name }) => name === 'identity');
    const credentials = { authorization: `Bearer ${await app.as('ADMINISTRATOR')}`, cookies: {} };
    const found = await resolveViewer(identity as never, credentials, false, { requestId: 'essai' });
    viewer = { ...(found as Viewer), roles: ROLES };
  });

  it.each(SCREENS)('X11: %s has all that the others give, and an error where it has not', async (_name, document) => {
    const whole = await ask(null, document);
    expect(whole).not.toHaveProperty('errors');
    for (const dead of ROOM_NAMES) {
      const asked = performance.now();
      const { data, errors = [] } = await ask(dead, document);
      expect(performance.now() - asked).toBeLessThan(1_500);
      expect(lost(data, whole.data, []).filter((path) => !errors.some((error) => error.path && isOnWay(path, error.path)))).toEqual([]);
      expect(new Set(errors.map(({ extensions: { code } }) => code))).toEqual(new Set(errors.length > 0 ? ['UNAVAILABLE'] : []));
      expect(JSON.stringify(errors)).not.toMatch(INSIDE);
    }
  });

  it('X11: each room is missed by some screen', async () => {
    for (const dead of ROOM_NAMES) {
      const answers = await Promise.all(SCREENS.map(([, document]) => ask(dead, document)));
      expect(answers.some((answer) => answer.errors)).toBe(true);
    }
  });
});

/** Where an answer has not what the whole one has. */
function lost(answer: unknown, whole: unknown, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof whole !== 'object' || whole === null || typeof answer !== 'object' || answer === null) return answer === whole ? [] : [path];
  // How long MAI took is never the same, nor where it notes what it was asked.
  return Object.keys(whole).flatMap((key) =>
    ['elapsedMs', 'exchangeId', 'conversationId'].includes(key)
      ? []
      : lost((answer as Record<string, unknown>)[key], (whole as Record<string, unknown>)[key], [
          ...path,
          Array.isArray(whole) ? Number(key) : key,
        ]),
  );
}

/** True when one place is the other, or within it. */
const isOnWay = (one: readonly unknown[], other: readonly unknown[]) =>
  one.slice(0, other.length).every((part, index) => part === other[index]);
