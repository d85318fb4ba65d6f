import { readFileSync } from 'node:fs';
import { createSigner, SIGNATURE_HEADER } from '@sar/subgraph-kit/trust';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { NOTHING } from '@sar/testing/access/calls';
import { type Known, prepare } from '@sar/testing/access/objects';
import { useApp } from '@sar/testing/app';
import { employeeOf, userOf } from '@sar/testing/sign-in';
import { buildSchema, getNamedType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOM_NAMES, type RoomName } from './subgraphs.ts';

/** Types that a room resolves by reference, with the fields of theirs that end there. */
function entitiesOf(room: RoomName): { type: string; leaves: string[] }[] {
  const sdl = readFileSync(new URL(`../supergraph/${room}.graphql`, import.meta.url), 'utf8');
  const schema = buildSchema(sdl, { assumeValidSDL: true });
  return parse(sdl).definitions.flatMap((node) => {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return [];
    const key = node.directives?.find(({ name }) => name.value === 'key');
    const isStub = key?.arguments?.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);
    const type = schema.getType(node.name.value);
    if (!key || isStub || !isObjectType(type)) return [];
    return [
      {
        type: type.name,
        leaves: Object.values(type.getFields())
          .filter((field) => isLeafType(getNamedType(field.type)))
          .map(({ name }) => name),
      },
    ];
  });
}
const ENTITIES = ROOM_NAMES.flatMap((room) => entitiesOf(room).map((entity) => ({ room, ...entity })));
/** What a forger would say of a thing beside its id. */
const FORGED = {
  role: 'ADMINISTRATOR',
  roles: ['ADMINISTRATOR'],
  email: 'forge@exemple.sn',
  employeeId: 'EMPLOYEE',
  ownerId: 'EMPLOYEE',
  authorId: 'EMPLOYEE',
  title: 'Forgé',
  name: 'Forgé',
  firstName: 'Forgé',
  matricule: 'FORGE',
  severity: 'NEAR_MISS',
  withdrawnAt: null,
  deletedAt: null,
  active: true,
  suspendedAt: null,
  publishedAt: '2020-01-01T00:00:00.000Z',
  status: 'APPROVED',
  description: 'Forgé',
  emails: ['forge@exemple.sn'],
};

describe('a room, to a signed call in the name of an employee', () => {
  const app = useApp('split');
  let known: Known;
  let viewer: Viewer;
  beforeAll(async () => {
    known = await prepare(app);
    viewer = {
      userId: userOf('EMPLOYEE'),
      employeeId: employeeOf('EMPLOYEE'),
      roles: ['EMPLOYEE'],
      scopes: [],
      directionIds: [],
      sessionId: 's',
    };
  });

  async function call(room: RoomName, operation: object) {
    const body = JSON.stringify(operation);
    const signature = await createSigner(app.house.dependencies.config.GATEWAY_SECRET?.[0] as string, room)(
      { method: 'POST', path: '/graphql', body },
      { viewer, requestId: 'essai' },
    );
    const answer = await fetch(`${app.urls[room]}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  }
  const follow = (room: RoomName, type: string, leaves: readonly string[], representation: object) =>
    call(room, {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { ${leaves.join(' ')} } } }`,
      variables: { of: [{ __typename: type, ...representation }] },
    });

  it.each(ENTITIES)('F04: reads $type ($room) anew, whatever the reference says of it', async ({ room, type, leaves }) => {
    const id = type === 'User' || type === 'Viewer' ? userOf('EMPLOYEE') : (known.seen[type] ?? known.hidden[type]?.id ?? '');
    const plain = await follow(room, type, leaves, { id });
    expect([plain.status, plain.text.includes('"id"') || plain.text.includes('FORBIDDEN')]).toEqual([200, true]);
    expect((await follow(room, type, leaves, { ...FORGED, id })).text).toBe(plain.text);
  });

  // Somebody who left is still named where they wrote.
  it.each(ENTITIES.filter(({ type }) => type !== 'Employee' && type !== 'User'))(
    'F04: follows no reference to $type ($room) that is hidden',
    async ({ room, type, leaves }) => {
      const { id } = known.hidden[type] ?? { id: NOTHING };
      const { data } = JSON.parse((await follow(room, type, leaves, { ...FORGED, id })).text);
      expect(data).toEqual({ _entities: [null] });
    },
  );

  it.each(ENTITIES.filter(({ type }) => type === 'Viewer'))(
    'F04: takes nobody for who asks but who asks ($room)',
    async ({ room, leaves }) => {
      const { data } = JSON.parse((await follow(room, 'Viewer', leaves, { id: userOf('ADMINISTRATOR') })).text);
      expect(data).toEqual({ _entities: [null] });
    },
  );

  it.each(['Article', 'Employee'])('D15: follows no ten thousand references to %s at once', async (type) => {
    const room = ENTITIES.find((entity) => entity.type === type)?.room as RoomName;
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id } } }`;
    const followed = async (count: number) =>
      JSON.parse((await call(room, { query, variables: { of: Array(count).fill({ __typename: type, id: NOTHING }) } })).text);
    expect((await followed(5_000)).data._entities).toHaveLength(5_000);
    const refused = await followed(5_001);
    expect([refused.data, refused.errors[0].extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
  });

  it.each([
    'Query',
    'Mutation',
    'UserError',
    'AuditEvent',
    'Session',
    'MaiAnswer',
    '__Schema',
    '__proto__',
    'constructor',
    '_Entity',
    '',
    null,
    7,
    ['User'],
    {},
  ])('F05: gives nothing for a reference to %j, and goes on', async (__typename) => {
    const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename } }';
    for (const room of new Set(ENTITIES.map(({ room }) => room))) {
      const { status, text } = await call(room, { query, variables: { of: [{ __typename, id: userOf('ADMINISTRATOR') }] } });
      const { data, errors } = JSON.parse(text);
      expect([status, data?._entities?.[0] ?? null, errors.length]).toEqual([200, null, 1]);
      expect(errors[0].message).toBe("Une erreur interne est survenue. Réessayez, ou donnez cette référence à l'administration : essai.");
      expect((await call(room, { query: '{ __typename }' })).text).toBe('{"data":{"__typename":"Query"}}');
    }
  });
});

describe('the door', () => {
  const app = useApp();
  const ask = async (query: string) => app.graphql(query, { token: await app.as('EMPLOYEE') });

  it.each([
    { 'x-user-id': userOf('ADMINISTRATOR'), 'x-role': 'ADMINISTRATOR', 'x-roles': 'ADMINISTRATOR' },
    { 'X-User-Id': userOf('ADMINISTRATOR'), 'X-Viewer': JSON.stringify({ roles: ['ADMINISTRATOR'] }) },
    { x_user_id: userOf('ADMINISTRATOR'), x_sar_gateway: 'x' },
    { 'x-sar-gateway': ['un', 'deux'] as never },
    { forwarded: 'for=127.0.0.1', 'x-forwarded-user': 'hawa.admin@demo.sar.sn', 'x-gw-identity': 'ADMINISTRATOR' },
  ])('F03: knows nobody by a header: %j', async (headers: Record<string, string>) => {
    const payload = { query: '{ viewer { roles } users { totalCount } }' };
    const { data, errors } = (await app.door.inject({ method: 'POST', url: '/graphql', headers, payload })).json();
    expect([data, errors.map(({ extensions }: { extensions: object }) => extensions)]).toEqual([
      { viewer: null, users: null },
      [{ code: 'UNAUTHENTICATED' }],
    ]);
  });

  it.each([
    ['an alias', '{ employees(search: "Sonko") { nodes { user { id: email } } } }'],
    ['an inline fragment', '{ employees(search: "Sonko") { nodes { ... { user { ... on User { email } } } } } }'],
    [
      'a named fragment',
      'query { employees(search: "Sonko") { nodes { ...E } } } fragment E on Employee { user { ...U } } fragment U on User { email }',
    ],
    ['a condition', 'query ($yes: Boolean = true) { employees(search: "Sonko") { nodes { user { email @include(if: $yes) } } } }'],
    ['a field said twice', '{ employees(search: "Sonko") { nodes { user { email } } edges { node { user { email email } } } } }'],
  ])('F06: refuses a field behind %s', async (_what, query) => {
    const { data, errors } = await ask(query);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    expect(JSON.stringify(data)).not.toContain('hawa.admin@');
    expect(JSON.stringify(data)).toMatch(/"user":\{"(email|id)":null\}/);
  });
});
