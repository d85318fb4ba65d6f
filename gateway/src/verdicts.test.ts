import { readFileSync } from 'node:fs';
import { PERMISSIONS } from '@sar/subgraph-kit/permissions';
import type { Subgraph } from '@sar/subgraph-kit/subgraph';
import type { Verdict } from '@sar/subgraph-kit/verdicts';
import { ROLES, type Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { buildSchema, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROOM_NAMES, SUBGRAPHS } from './subgraphs.ts';

const api = buildSchema(readFileSync(new URL('../supergraph/api.graphql', import.meta.url), 'utf8'));
const rooms = await Promise.all(ROOM_NAMES.map(async (name) => (await SUBGRAPHS[name].load()).default as Subgraph));

/** Every `viewerCan…` field that a room declares. */
const declared = rooms.flatMap(({ verdicts = {} }) =>
  Object.entries(verdicts).flatMap(([type, fields]) =>
    Object.entries(fields).map(([field, { mutation }]: [string, Verdict]) => ({ type, field, mutation })),
  ),
);

/** Mutations without a field: anybody's own account, profile and preferences, and the first steps of others. */
const WITHOUT = [
  'createArticleImageUpload',
  'createAvatarUpload',
  'deleteAllMaiConversations',
  'markMaiNewAnswersSeen',
  'revokeAllSessions',
  'signOut',
  'updateMyPreferences',
  'updateMyProfile',
];

/** Ways to objects of a type, `%` standing for what is asked of them; of several whose the object is decides. */
const WAYS: Record<string, (caller: string) => string[]> = {
  Viewer: () => ['viewer { % }'],
  User: () => ['viewer { user { % } }', 'employees(first: 1, search: "demo.3@") { nodes { user { % } } }'],
  Session: () => ['viewer { sessions { % } }'],
  ServiceToken: () => ['serviceTokens { % }'],
  Employee: () => ['viewer { employee { % } }', 'employees(first: 1) { nodes { % } }', 'articles(first: 1) { nodes { author { % } } }'],
  Direction: () => ['directions { % }'],
  Article: () => ['articles(first: 1) { nodes { % } }'],
  DocumentCategory: () => ['documentCategories { % }'],
  Folder: () => ['folders(first: 1) { nodes { % } }'],
  Document: (caller) => [
    `documents(first: 1, search: "À ${(ROLES as readonly string[]).includes(caller) ? caller : 'EMPLOYEE'}") { nodes { % } }`,
    `documents(first: 1, search: "${caller === 'HR' ? 'À HSE' : 'À HR'}") { nodes { % } }`,
    'trashedDocuments(first: 1) { nodes { % } }',
  ],
  SafetyEvent: () => ['safetyEvents(first: 1) { nodes { % } }'],
  CanteenWeek: () => ['canteenWeek { % }'],
  HomeContent: () => ['homeContent { % }'],
  Event: () => ['events(first: 1) { nodes { % } }'],
  Project: () => ['projects(first: 1) { nodes { % } }'],
  Vacancy: () => ['vacancies(first: 1) { nodes { % } }'],
  IdeaDepartment: () => ['ideaDepartments { % }'],
  Idea: () => ['ideas(first: 1) { nodes { % } }'],
  MaiRow: () => ['maiRows(first: 1) { nodes { % } }'],
  MaiAlias: () => ['maiRows(section: "MAI", first: 1) { nodes { aliases { % } } }'],
  MaiGlossaryTerm: () => ['maiGlossary(first: 1) { nodes { % } }'],
  MaiUnansweredQuestion: () => ['maiUnansweredQuestions(first: 1) { nodes { % } }'],
  MaiConversation: () => ['maiConversations(first: 1) { nodes { % } }'],
  MaiExchange: () => ['maiConversations(first: 1) { nodes { exchanges { % } } }'],
};

/** A value that GraphQL takes and that takes nobody's access away, the object's own id wherever an id of it is asked for: whether it is right is the service's to say. */
function anyValue(type: GraphQLInputType, name: string, id: string): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return name === 'ids' ? [id] : [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) {
    const needed = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || OWN_ID.includes(field.name));
    return Object.fromEntries(needed.map((field) => [field.name, anyValue(field.type, field.name, id)]));
  }
  const values: Record<string, unknown> = {
    ID: id,
    String: 'x',
    Int: 1,
    Boolean: name !== 'suspended',
    Date: '2026-01-05',
    DateTime: '2026-01-05T08:00:00Z',
  };
  return values[String(inner)];
}
const OWN_ID = ['id', 'ids', 'userId', 'employeeId'];

const hasId = (type: string) => {
  const found = api.getType(type);
  return isObjectType(found) && 'id' in found.getFields();
};

/** The first object in an answer that holds a field, however deep. */
function holderOf(data: unknown, field: string): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null) return null;
  if (field in data) return data as Record<string, unknown>;
  for (const value of Object.values(data)) {
    const found = holderOf(value, field);
    if (found) return found;
  }
  return null;
}

describe('what `viewerCan…` says', () => {
  const app = useApp();
  let key: string;
  const tokenOf = async (caller: string) => {
    if (caller === 'ANONYMOUS') return {};
    // Anew each time: some of what is tried closes sessions.
    return { token: caller === 'KEY' ? key : await app.session(caller as Role) };
  };
  beforeAll(async () => {
    const create = `mutation ($scopes: [Scope!]!, $end: DateTime!) {
      createServiceToken(input: { name: "Essai", scopes: $scopes, expiresAt: $end }) { token } }`;
    const variables = { scopes: ['NEWS_READ', 'DIRECTORY_READ', 'SAFETY_READ'], end: new Date(Date.now() + 86_400_000) };
    const administrator = await tokenOf('ADMINISTRATOR');
    // The list of keys is the newest first: this one is not what is revoked.
    key = (await app.graphql(create, { ...administrator, variables })).data.createServiceToken.token;
    for (let rank = 0; rank < 2; rank++) await app.graphql(create, { ...administrator, variables });
    for (const role of ROLES) {
      // Nobody answers these, and each is a question of its own; some are then answered or deleted.
      const unknown = [...role].reverse().join('').toLowerCase();
      const questions = ['x', 'y', 'z'].map((letter) => `${letter}: askMai(question: "Que veut dire ${unknown}${letter} ?") { status }`);
      await app.graphql(`{ ${questions.join(' ')} }`, await tokenOf(role));
      for (let rank = 0; rank < 4; rank++) {
        const document = `mutation { createDocument(input: { title: "À ${role}", fileName: "a.pdf", sizeBytes: 1 }) { document { id } } }`;
        const { data } = await app.graphql(document, await tokenOf(role));
        if (rank === 0)
          await app.graphql(
            `mutation { deleteDocuments(ids: ["${data.createDocument.document.id}"]) { deletedIds } }`,
            await tokenOf(role),
          );
      }
    }
  });

  /** What a field says to a caller, and what the mutation that it is about answers them. */
  async function compare(caller: string, way: string, { type, field, mutation }: (typeof declared)[number]) {
    const asked = hasId(type) ? `id ${field}` : field;
    const query = `{ ${way.replace('%', asked)} }`;
    const seen = holderOf((await app.graphql(query, await tokenOf(caller))).data, field);
    const object = seen ?? holderOf((await app.graphql(query, await tokenOf('ADMINISTRATOR'))).data, field);
    const called = api.getMutationType()?.getFields()[mutation];
    if (!object || !called) throw new Error(`nothing to try ${type}.${field} on by ${way}`);
    const given = called.args.filter((argument) => isNonNullType(argument.type));
    const variables = Object.fromEntries(given.map(({ name, type: of }) => [name, anyValue(of, name, String(object['id']))]));
    const [head, call] = [given.map(({ name, type: of }) => `$${name}: ${of}`), given.map(({ name }) => `${name}: $${name}`)];
    const text = `mutation${head.length ? `(${head})` : ''} { done: ${mutation}${call.length ? `(${call})` : ''} { userErrors { field code } } }`;
    const { data, errors = [] } = await app.graphql(text, { ...(await tokenOf(caller)), variables });
    const codes = errors.map(({ extensions }) => extensions.code);
    // Anything else means that the mutation was not reached, and proves nothing.
    expect(codes.filter((code) => code !== 'FORBIDDEN' && code !== 'UNAUTHENTICATED')).toEqual([]);
    // What one may not know of looks absent; what nobody may do to their own account is told as data.
    const isRefused = data?.done?.userErrors.some(
      (one: { field: string[] | null; code: string }) =>
        one.code === 'OWN_ACCOUNT' || (one.code === 'NOT_FOUND' && /^ids?$/.test(one.field?.[0] ?? '')),
    );
    return { says: seen?.[field] === true, does: codes.length === 0 && !isRefused };
  }

  it.each([...ROLES, 'KEY', 'ANONYMOUS'])(
    'to %s is what the mutation then answers, for every such field',
    async (caller) => {
      const wrong = [];
      let allowed = 0;
      for (const verdict of declared) {
        for (const way of (WAYS[verdict.type] as (typeof WAYS)[string])(caller)) {
          const { says, does } = await compare(caller, way, verdict);
          if (says !== does) wrong.push({ ...verdict, way, says, does });
          if (does) allowed++;
        }
      }
      expect(wrong).toEqual([]);
      expect(allowed > 0).toBe(caller !== 'KEY' && caller !== 'ANONYMOUS');
    },
    120_000,
  );

  it('there is for every mutation, but for a few that are about nothing one could be shown', () => {
    const mutations = Object.keys(api.getMutationType()?.getFields() ?? {}).sort();
    const told = new Set(declared.map(({ mutation }) => mutation));
    expect(mutations.filter((name) => !told.has(name))).toEqual(WITHOUT);
    expect([...told].filter((name) => !mutations.includes(name))).toEqual([]);
  });

  it('is declared for every field of that name, and for no other', () => {
    const fields = Object.values(api.getTypeMap()).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
    const named = fields.filter((name) => /\.viewerCan/.test(name)).sort();
    expect(declared.map(({ type, field }) => `${type}.${field}`).sort()).toEqual(named);
  });
});

describe('the permissions of the viewer', () => {
  const app = useApp();

  it('are a closed list that the API describes', () => {
    const listed = api.getType('Permission');
    expect(
      isEnumType(listed) &&
        listed
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(Object.keys(PERMISSIONS).sort());
  });

  it.each(ROLES)('of %s are what its roles open', async (role) => {
    const { data } = await app.graphql('{ viewer { permissions } }', { token: await app.as(role) });
    const opened = Object.entries(PERMISSIONS).filter(([, roles]) => (roles as readonly Role[]).includes(role));
    expect(data.viewer.permissions).toEqual(opened.map(([name]) => name));
  });
});
