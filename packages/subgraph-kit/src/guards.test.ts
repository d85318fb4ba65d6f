import { execute, type GraphQLFieldResolver, type GraphQLObjectType, parse } from 'graphql';
import { rule } from 'graphql-shield';
import { expect, it } from 'vitest';
import { forbidden } from './errors.ts';
import { may } from './rules.ts';
import { buildRoomSchema } from './schema.ts';
import type { RoomContext } from './subgraph.ts';
import type { Viewer } from './viewer.ts';

const viewerOf = (roles: Viewer['roles']): Viewer => ({
  userId: 'u',
  employeeId: 'e',
  roles,
  scopes: [],
  directionIds: [],
  sessionId: 's',
});
const THINGS = Array.from({ length: 3 }, (_, index) => ({ name: `n${index}`, secret: `s${index}`, own: index, free: {} }));

/** A room whose rules tell when they are asked. */
function room() {
  const asked: string[] = [];
  const telling = (name: string, cache: 'contextual' | 'no_cache', allows: (viewer: Viewer | null, parent: { own: number }) => boolean) =>
    rule(name, { cache })((parent, _args, { viewer }: RoomContext) => {
      asked.push(name);
      return allows(viewer, parent) || forbidden();
    });
  const somebody = telling('somebody', 'contextual', (viewer) => viewer !== null);
  const things: GraphQLFieldResolver<unknown, RoomContext> = () => THINGS;
  const schema = buildRoomSchema({
    name: 'essai',
    typeDefs: `type Query { things: [Thing!]! open: [Thing!]! unnamed: String }
      type Thing @key(fields: "name") { name: String secret: String own: Int free: Free }
      type Free { word: String }`,
    resolvers: { Query: { things, open: things, unnamed: () => 'x' }, Free: { word: () => 'libre' } },
    permissions: {
      Query: { things: somebody, open: telling('anybody', 'contextual', () => true) },
      Thing: { '*': somebody, secret: may('AUDIT_READ'), own: telling('own', 'no_cache', (_viewer, { own }) => own !== 1) },
    } as never,
    createContext: () => (request) => request,
  });
  const ask = async (query: string, viewer: Viewer | null, context: RoomContext = { viewer, requestId: 'r' }) =>
    JSON.parse(JSON.stringify(await execute({ schema, document: parse(query), contextValue: context })));
  return { ask, asked, schema };
}
const codes = ({ errors = [] }: { errors?: { message: string; path: string[] }[] }) => errors.map(({ path }) => path.join('.'));

it('asks a rule of the viewer once a request, however many rows there are', async () => {
  const { ask, asked } = room();
  expect((await ask('{ things { name } }', viewerOf(['EMPLOYEE']))).data.things).toHaveLength(3);
  expect(asked).toEqual(['somebody']);
});

it('asks it again in the next request: what one was let pass another is not', async () => {
  const { ask } = room();
  await ask('{ things { name } }', viewerOf(['EMPLOYEE']));
  expect(codes(await ask('{ things { name } }', null))).toEqual(['things']);
  expect(codes(await ask('{ open { name } }', null))).toEqual(['open.0.name', 'open.1.name', 'open.2.name']);
});

it('refuses by one rule what another has let pass', async () => {
  const { ask } = room();
  expect(codes(await ask('{ things { name secret } }', viewerOf(['EMPLOYEE'])))).toEqual([
    'things.0.secret',
    'things.1.secret',
    'things.2.secret',
  ]);
  expect(codes(await ask('{ things { secret name } again: things { secret } }', viewerOf(['EMPLOYEE', 'ADMINISTRATOR'])))).toEqual([]);
});

it('takes no step more for a field of whom it has let pass', async () => {
  const { ask, schema } = room();
  const context: RoomContext = { viewer: viewerOf(['EMPLOYEE']), requestId: 'r' };
  const { name } = (schema.getType('Thing') as GraphQLObjectType).getFields();
  const read = () => name?.resolve?.(THINGS[0], {}, context, { fieldName: 'name' } as never);
  expect(read()).toBeInstanceOf(Promise);
  await ask('{ things { name } }', context.viewer, context);
  expect(read()).toBe('n0');
});

it('asks a rule that looks at the row for each of them, in a request that saw another pass too', async () => {
  const { ask } = room();
  const context: RoomContext = { viewer: viewerOf(['EMPLOYEE']), requestId: 'r' };
  await ask('{ things { own } }', context.viewer, context);
  expect(codes(await ask('{ things { own } }', context.viewer, context))).toEqual(['things.1.own']);
});

it('asks a rule that looks at the row for each of them', async () => {
  const { ask, asked } = room();
  const answer = await ask('{ things { own } }', viewerOf(['EMPLOYEE']));
  expect([answer.data.things, codes(answer)]).toEqual([[{ own: 0 }, { own: null }, { own: 2 }], ['things.1.own']]);
  expect(asked.filter((name) => name === 'own')).toHaveLength(3);
});

it('denies what no rule names at the root, and leaves alone what none names below', async () => {
  const { ask, asked } = room();
  expect(codes(await ask('{ unnamed }', viewerOf(['ADMINISTRATOR'])))).toEqual(['unnamed']);
  expect((await ask('{ things { free { word } } }', viewerOf(['EMPLOYEE']))).data.things[0]).toEqual({ free: { word: 'libre' } });
  expect(asked).toEqual(['somebody']);
});
