import { DAY_MS } from '@sar/database/calendar';
import { hashToken } from '@sar/identity/services/sessions';
import { findViewer } from '@sar/identity/services/viewer';
import { sessions } from '@sar/identity/tables';
import { ROLES, type Role, SCOPES, type Scope } from '@sar/subgraph-kit/viewer';
import { eq } from 'drizzle-orm';
import type { GraphQLAnswer, TestApp } from '../app.ts';
import { openBrowser } from '../browser.ts';
import { employeeOf, userOf } from '../sign-in.ts';

/** Somebody at the door. */
export interface Caller {
  readonly column: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A column of docs/permissions.md. */
export interface Column {
  readonly name: string;
  /** Whose account asks; null where nobody's does. */
  readonly person: Role | null;
  /** Set where the house knows nobody. */
  readonly isNobody?: true;
  /** What comes with a request in that name. */
  open(app: TestApp): Promise<Caller['headers']>;
}

const ROLE_COLUMNS: Record<Role, string> = {
  EMPLOYEE: 'Employé',
  COMMUNICATION: 'Comm.',
  HSE: 'HSE',
  HR: 'RH',
  DOCUMENTS_MANAGER: 'Doc.',
  MAI_CURATOR: 'MAI',
  DEVELOPER: 'Dév.',
  ADMINISTRATOR: 'Admin.',
};
const SCOPE_COLUMNS: Record<Scope, string> = {
  NEWS_READ: 'Clé actualités',
  DIRECTORY_READ: 'Clé annuaire',
  SAFETY_READ: 'Clé sécurité',
  KIOSK: 'Écran',
};

/** The columns, in their order. */
export const COLUMNS: readonly Column[] = [
  { name: 'Sans compte', person: null, isNobody: true, open: async () => ({}) },
  // Each a session of its own, so that what ends it takes nobody else's away.
  ...ROLES.map((role) => ({
    name: ROLE_COLUMNS[role],
    person: role,
    open: async (app: TestApp) => ({ authorization: `Bearer ${await newSession(app, role)}` }),
  })),
  ...SCOPES.map((scope) => ({ name: SCOPE_COLUMNS[scope], person: null, open: (app: TestApp) => openKey(app, scope) })),
  // Last: they close accounts that others use before.
  { name: 'Suspendu', person: 'COMMUNICATION', isNobody: true, open: (app) => openClosed(app, 'COMMUNICATION', SUSPEND, userOf) },
  { name: 'Parti', person: 'HR', isNobody: true, open: (app) => openClosed(app, 'HR', LEAVE, employeeOf) },
];

/** What the columns are called. */
export const COLUMN_NAMES = COLUMNS.map(({ name }) => name);

const SUSPEND = 'setUserSuspended(userId: $id, suspended: true)';
const LEAVE = 'setEmployeeActive(id: $id, active: false)';

/** Comes as a column. */
export async function openCaller(app: TestApp, { name, open }: Column): Promise<Caller> {
  return { column: name, headers: await open(app) };
}

/**
 * Sends an operation as a caller. The door takes a screen's own documents only (gateway/src/documents): what the rooms open to
 * it is asked behind the door.
 * @throws Error when it was not even executed.
 */
export async function ask(
  app: TestApp,
  { column, headers }: Caller,
  { query, variables }: { readonly query: string; readonly variables?: Record<string, unknown> },
): Promise<GraphQLAnswer> {
  if (column === SCOPE_COLUMNS.KIOSK) {
    const viewer = await findViewer(app.house.dependencies.db, headers['cookie']?.split('=')[1] ?? '', true);
    const contextValue = { viewer, requestId: 'screen' };
    const { body } = await app.apollo.executeOperation({ query, variables: variables ?? {} }, { contextValue });
    const { data, errors } = JSON.parse(JSON.stringify(body.kind === 'single' ? body.singleResult : {}));
    if (!data) throw new Error(`${column}: ${JSON.stringify(errors)}\n${query.slice(0, 500)}`);
    return { status: 200, data, ...(errors ? { errors } : {}) };
  }
  const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers: { ...headers }, payload: { query, variables } });
  const { data, errors } = answer.json<GraphQLAnswer>();
  if (!data) throw new Error(`${column}: ${JSON.stringify(errors)}\n${query.slice(0, 500)}`);
  return { status: answer.statusCode, data, ...(errors ? { errors } : {}) };
}

/** Opens a session of a role's demonstration account. @returns its token. */
export async function newSession(app: TestApp, role: Role): Promise<string> {
  const answer = await openBrowser(app).submit('/demo/session', { role }, { accept: 'application/json' });
  if (answer.status !== 200) throw new Error(`no session for ${role}: ${answer.text}`);
  return answer.json().token;
}

/** A key with one scope; that of a screen as the cookie it is exchanged for. */
async function openKey(app: TestApp, scope: Scope): Promise<Caller['headers']> {
  const query = `mutation ($end: DateTime!) { createServiceToken(input: { name: "Essai", scopes: [${scope}], expiresAt: $end }) { token } }`;
  const end = new Date(Date.now() + DAY_MS).toISOString();
  const { data } = await app.graphql(query, { token: await newSession(app, 'ADMINISTRATOR'), variables: { end } });
  const { token } = data.createServiceToken;
  if (scope !== 'KIOSK') return { authorization: `Bearer ${token}` };
  const screen = openBrowser(app);
  await screen.submit('/kiosk/session', { token });
  return { cookie: `sar_session=${screen.cookies.get('sar_session')}` };
}

/**
 * An account that was closed, with a session that the closing did not end. It holds every right besides, so that nothing
 * but the closing keeps it out. It comes by cookie: a bearer that opens nothing is answered 401 whatever it asks.
 */
async function openClosed(app: TestApp, role: Role, close: string, idOf: (role: Role) => string): Promise<Caller['headers']> {
  const [session, token] = [await newSession(app, role), await newSession(app, 'ADMINISTRATOR')];
  const grant = 'mutation ($id: ID!) { grantRole(input: { userId: $id, role: ADMINISTRATOR }) { userErrors { code } } }';
  await app.graphql(grant, { token, variables: { id: userOf(role) } });
  await app.graphql(`mutation ($id: ID!) { ${close} { userErrors { code } } }`, { token, variables: { id: idOf(role) } });
  await app.house.facts.drain();
  const { db } = app.house.dependencies;
  const opened = await db
    .update(sessions)
    .set({ revokedAt: null })
    .where(eq(sessions.tokenHash, hashToken(session)))
    .returning();
  if (opened.length !== 1) throw new Error(`${role} has no session to come with`);
  return { cookie: `sar_session=${session}` };
}
