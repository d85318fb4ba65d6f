import { errorBody } from '@sar/subgraph-kit/http-errors';
import { sessionCookie } from '@sar/subgraph-kit/session-cookie';
import type { Route } from '@sar/subgraph-kit/subgraph';
import { ROLES } from '@sar/subgraph-kit/viewer';
import type { Context } from '../context.ts';
import { actorOf } from '../services/audit.ts';
import { type DemoUser, findDemoUser, listDemoUsers } from '../services/demo.ts';
import { openDemoSession } from '../services/sessions.ts';
import { demoPage, EXPLORERS } from './demo-page.ts';
import { html, json, withPages } from './sign-in/answers.ts';
import { FOREIGN, OUT_OF_SERVICE, type SignInRefusal } from './sign-in/refusals.ts';

/** Sign-in without a password, for newcomers in development. Where the demonstration is off these answer as if they did not exist. */
export const demoRoutes: Route<Context>[] = [
  withPages({
    method: 'GET',
    path: '/demo',
    async handle(_request, { db, demo }) {
      if (!demo) return absent();
      return html(demoPage(await listDemoUsers(db)));
    },
  }),
  {
    method: 'POST',
    path: '/demo/session',
    async handle(request, context) {
      const { db, demo, secureCookies } = context;
      if (!demo) return absent();
      if (isForeign(request)) return refused(FOREIGN);
      const form = new URLSearchParams(await request.text());
      const role = ROLES.find((name) => name === form.get('role'));
      const user: DemoUser | null = role ? await findDemoUser(db, role) : null;
      if (!user) return Response.json(errorBody('BAD_USER_INPUT', `Rôle inconnu. Rôles : ${ROLES.join(', ')}.`), { status: 400 });
      if (!user.inService) return refused(OUT_OF_SERVICE);
      const token = await openDemoSession(db, actorOf(context), user.userId, request.headers.get('user-agent'));
      if (request.headers.get('accept')?.includes('application/json')) return Response.json({ token });
      const explorer = form.get('explorer') === 'sandbox' ? EXPLORERS.sandbox : EXPLORERS.graphiql;
      return new Response(null, { status: 303, headers: { location: explorer, 'set-cookie': sessionCookie(token, secureCookies) } });
    },
  },
];

function absent(): Response {
  return Response.json(errorBody('NOT_FOUND', 'La démonstration est fermée : connectez-vous sur /auth/sign-in.'), { status: 404 });
}

const refused = ({ status, code, message }: SignInRefusal) => json(errorBody(code, message), status);

/** A browser says where a form comes from; programs say nothing. */
function isForeign(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
