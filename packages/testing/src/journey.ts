import assert from 'node:assert/strict';
import { sessionCookieName } from '@sar/subgraph-kit/session-cookie';
import type { Role } from '@sar/subgraph-kit/viewer';
import { picture } from './files.ts';
import { liveADay } from './journey-life.ts';

/** What one step sent back, with what differs from run to run taken out. */
export interface Leg {
  readonly step: string;
  readonly status: number;
  readonly body: unknown;
}

export interface JourneyOptions {
  /** Opens a session where no demonstration opens one by a click: in production. @returns its token. */
  readonly openSession?: (role: Role) => Promise<string>;
  /** Hears how long each answer took, in milliseconds. */
  readonly onAnswer?: (step: string, ms: number) => void;
}

// biome-ignore lint/suspicious/noExplicitAny: a journey reads what it asked for
type Data = any;

/**
 * One working day through every room, over real HTTP: people sign in, read, write, are refused, leave and come back.
 * Asserts what each step must give, and returns all bodies so that two forms of the system can be compared.
 * @param origin of a system that holds the demonstration company and nothing else.
 * @throws AssertionError naming the step that went wrong.
 */
export async function runJourney(origin: string, { openSession, onAnswer }: JourneyOptions = {}): Promise<Leg[]> {
  const legs: Leg[] = [];
  const http = async (step: string, path: string, init?: RequestInit): Promise<{ status: number; headers: Headers; body: Data }> => {
    const asked = performance.now();
    const response = await fetch(`${origin}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    onAnswer?.(step, performance.now() - asked);
    const body = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    legs.push({ step, status: response.status, body });
    return { status: response.status, headers: response.headers, body };
  };
  const graphql = async (step: string, token: string | null, query: string, variables?: Record<string, unknown>): Promise<Data> => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    return (await http(step, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) })).body;
  };
  const signIn = async (role: Role): Promise<string> => {
    if (openSession) return openSession(role);
    const { body } = await http(`sign in as ${role}`, '/demo/session', {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ role }),
    });
    return body.token;
  };
  const codeOf = (body: Data): string | undefined => body.errors?.[0]?.extensions.code;

  assert.equal((await http('health', '/healthz')).status, 200);
  assert.deepEqual((await graphql('an anonymous viewer is nobody', null, '{ viewer { roles } }')).data, { viewer: null });
  assert.equal(codeOf(await graphql('an anonymous reader is refused', null, '{ articles { totalCount } }')), 'UNAUTHENTICATED');
  assert.equal((await http('an unknown address', '/nowhere')).status, 404);

  const click = async (): Promise<string> => {
    const page = await http('the demo page', '/demo');
    assert.match(page.body, /Ressources humaines/);
    const form = await http('one click opens a session', '/demo/session', {
      method: 'POST',
      body: new URLSearchParams({ role: 'EMPLOYEE', explorer: 'graphiql' }),
    });
    assert.equal(form.status, 303);
    return form.headers.get('set-cookie')?.split(';')[0] ?? '';
  };
  const cookie = openSession ? `${sessionCookieName(true)}=${await openSession('EMPLOYEE')}` : await click();
  const byCookie = await http('the cookie is a session', '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: '{ viewer { roles } }' }),
  });
  assert.deepEqual(byCookie.body.data.viewer.roles, ['EMPLOYEE']);

  let employee = await signIn('EMPLOYEE');
  const communication = await signIn('COMMUNICATION');
  const hr = await signIn('HR');
  const administrator = await signIn('ADMINISTRATOR');

  const home = await graphql('a page that crosses every room', employee, HOME);
  assert.equal(home.errors, undefined);
  assert.equal(home.data.viewer.user.employee.fullName, 'Astou Mbengue');
  assert.equal(home.data.viewer.user.employee.user.id, home.data.viewer.user.id);
  assert.equal(home.data.articles.nodes[0].author.fullName, 'Bineta Sagna');
  assert.equal(home.data.askMai.status, 'ANSWER');

  const first = await graphql('the directory, first page', employee, EMPLOYEES, { first: 5 });
  const { endCursor } = first.data.employees.pageInfo;
  const second = await graphql('the directory, second page', employee, EMPLOYEES, { first: 5, after: endCursor });
  assert.equal(second.data.employees.nodes.length, 5);
  assert.notDeepEqual(first.data.employees.nodes, second.data.employees.nodes);
  assert.equal(codeOf(await graphql('a cursor that is not ours', employee, EMPLOYEES, { first: 5, after: 'x' })), 'BAD_USER_INPUT');

  assert.equal(
    codeOf(await graphql('a reader may not write', employee, CREATE_ARTICLE, { input: { type: 'NEWS', title: 'Non' } })),
    'FORBIDDEN',
  );
  const refused = await graphql('an empty article is refused', communication, CREATE_ARTICLE, { input: { type: 'NEWS' } });
  assert.equal(refused.data.createArticle.userErrors[0].code, 'EMPTY');
  const created = await graphql('communication publishes', communication, CREATE_ARTICLE, {
    input: { type: 'ANNOUNCEMENT', title: 'Une annonce du jour', publishedAt: '2026-01-05T08:00:00Z' },
  });
  const { id } = created.data.createArticle.article;
  assert.equal((await graphql('a reader sees it with its author', employee, ARTICLE, { id })).data.article.author.fullName, 'Bineta Sagna');
  const deleted = await graphql(
    'communication takes it back',
    communication,
    'mutation($ids: [ID!]!) { deleteArticles(ids: $ids) { deletedIds userErrors { code } } }',
    { ids: [id] },
  );
  assert.deepEqual(deleted.data.deleteArticles, { deletedIds: [id], userErrors: [] });
  assert.equal((await graphql('it is gone', employee, ARTICLE, { id })).data.article, null);

  const me = home.data.viewer.user.employee;
  const circle = await graphql(
    'a circle of managers is refused',
    hr,
    'mutation($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { employee { id } userErrors { field code message } } }',
    { input: { id: me.id, managerId: me.id } },
  );
  assert.equal(circle.data.updateEmployee.userErrors[0].code, 'CYCLE');

  const image = await picture('#f00');
  const ticket = await graphql('an employee asks to upload a photo', employee, CREATE_AVATAR_UPLOAD, {
    input: { employeeId: me.id, contentType: 'image/png', sizeBytes: image.length },
  });
  const { uploadId, url, method, headers } = ticket.data.createAvatarUpload.upload;
  const toRoute = (address: string) => address.slice(new URL(address).origin.length);
  const upload = { method, headers: headers.map(({ name, value }: Data) => [name, value]), body: image };
  assert.equal((await http('sends it without a session', toRoute(url), upload)).status, 204);
  assert.equal((await http('and not twice', toRoute(url), upload)).status, 403);
  const photo = await graphql('confirms it', employee, SET_AVATAR, { employeeId: me.id, uploadId });
  const { avatarUrl } = photo.data.setEmployeeAvatar.employee;
  const seen = await http('anybody with the link sees it', toRoute(avatarUrl));
  assert.deepEqual([seen.status, seen.headers.get('content-type')], [200, 'image/webp']);
  await graphql('and takes it away', employee, REMOVE_AVATAR, { employeeId: me.id });
  assert.equal((await http('it is gone', toRoute(avatarUrl))).status, 404);

  const tokens = new Map<Role, string>(
    Object.entries({ EMPLOYEE: employee, COMMUNICATION: communication, HR: hr, ADMINISTRATOR: administrator }) as [Role, string][],
  );
  for (const role of ['HSE', 'DOCUMENTS_MANAGER'] as const) tokens.set(role, await signIn(role));
  await liveADay((step, role, query, variables) => graphql(step, tokens.get(role) ?? null, query, variables));

  await graphql('HR marks a departure', hr, SET_ACTIVE, { id: me.id, active: false });
  assert.equal(codeOf(await graphql('the leaver is refused', employee, '{ viewer { roles } }')), 'UNAUTHENTICATED');
  await graphql('HR takes the person back', hr, SET_ACTIVE, { id: me.id, active: true });
  assert.equal(codeOf(await graphql('the session stays closed', employee, '{ viewer { roles } }')), 'UNAUTHENTICATED');
  employee = await signIn('EMPLOYEE');

  const userId = home.data.viewer.user.id;
  await graphql(
    'an administrator grants a role',
    administrator,
    'mutation($input: GrantRoleInput!) { grantRole(input: $input) { user { id roles { role label } } userErrors { code } } }',
    { input: { userId, role: 'COMMUNICATION' } },
  );
  const written = await graphql('the role holds at once', employee, CREATE_ARTICLE, { input: { type: 'NEWS', title: 'Premier article' } });
  assert.equal(written.data.createArticle.article.title, 'Premier article');
  await graphql(
    'the administrator takes it back',
    administrator,
    'mutation($userId: ID!) { revokeRole(userId: $userId, role: COMMUNICATION) { user { id } userErrors { code } } }',
    { userId },
  );
  assert.equal(
    codeOf(await graphql('and that holds at once too', employee, CREATE_ARTICLE, { input: { type: 'NEWS', title: 'Second' } })),
    'FORBIDDEN',
  );

  const unknown = await graphql('MAI refuses what it does not know', employee, ASK, { question: 'Quelle est la capitale du Japon ?' });
  assert.equal(unknown.data.askMai.status, 'REFUSAL');
  assert.equal(codeOf(await graphql('an invalid query says why', employee, '{ articlez { id } }')), 'GRAPHQL_VALIDATION_FAILED');
  const out = await graphql('everybody signs out', employee, 'mutation { revokeAllSessions { revokedCount userErrors { code } } }');
  assert.equal(out.data.revokeAllSessions.revokedCount, 1);
  assert.equal(codeOf(await graphql('and is out', employee, '{ viewer { roles } }')), 'UNAUTHENTICATED');
  return legs.map((leg) => ({ ...leg, body: comparable(leg.body) }));
}

const HOME = `{
  viewer { roles user { id email employee { id fullName initials manager { fullName } mainDirection { name } user { id } } } sessions { current } }
  articles(first: 5, type: NEWS) { totalCount pageInfo { hasNextPage } nodes { title typeLabel author { fullName jobTitle } } }
  articleStats { all news announcements }
  directions { name employeeCount }
  maiSampleQuestions(limit: 3)
  maiStats { questionCount ready provider model }
  askMai(question: "Où se trouve la raffinerie de la SAR ?") { status answer confidence message suggestions sources { question answer section similarity } provider model elapsedMs }
}`;
const EMPLOYEES = `query($first: Int, $after: String) { employees(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } nodes { fullName hierarchyLevel directReportCount manager { fullName } directions { name } } } }`;
const ARTICLE = 'query($id: ID!) { article(id: $id) { id title typeLabel author { fullName } } }';
const CREATE_ARTICLE = `mutation($input: CreateArticleInput!) { createArticle(input: $input) { article { id title author { fullName } } userErrors { field message code } } }`;
const SET_ACTIVE =
  'mutation($id: ID!, $active: Boolean!) { setEmployeeActive(id: $id, active: $active) { employee { active } userErrors { code } } }';
const CREATE_AVATAR_UPLOAD =
  'mutation($input: CreateAvatarUploadInput!) { createAvatarUpload(input: $input) { upload { uploadId url method headers { name value } maxBytes } userErrors { code } } }';
const SET_AVATAR =
  'mutation($employeeId: ID!, $uploadId: ID!) { setEmployeeAvatar(employeeId: $employeeId, uploadId: $uploadId) { employee { avatarUrl } userErrors { code } } }';
const REMOVE_AVATAR =
  'mutation($employeeId: ID!) { removeEmployeeAvatar(employeeId: $employeeId) { employee { avatarUrl } userErrors { code } } }';
const ASK = 'query($question: String!) { askMai(question: $question) { status answer message sources { id } } }';

/** A body without what chance or the clock put into it. */
function comparable(body: unknown): unknown {
  const text = JSON.stringify(body)
    .replace(/"(token|endCursor|url|avatarUrl)":"[^"]*"/g, '"$1":"…"')
    .replace(/"\d{4}-\d\d-\d\dT[\d:.]+Z"/g, '"<moment>"')
    .replace(/"elapsedMs":\d+/g, '"elapsedMs":0')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<id>');
  return JSON.parse(text);
}
