import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../../context.ts';
import { html, withPages } from './answers.ts';
import { authenticatorRoutes } from './authenticator.ts';
import { googleRoutes } from './google.ts';
import { signInPage } from './pages.ts';
import { passwordRoutes } from './password.ts';
import { secondFactorRoutes } from './second-factor.ts';

const routes: Route<Context>[] = [
  {
    method: 'GET',
    path: '/auth/sign-in',
    handle: async (request, { loginOptions }) => html(signInPage(loginOptions, new URL(request.url).searchParams.get('redirectTo'))),
  },
  ...googleRoutes,
  ...passwordRoutes,
  ...secondFactorRoutes,
  ...authenticatorRoutes,
];

/** All that is open of sign-in. The library has thirty more addresses, and no way in to them. */
export const signInRoutes = routes.map(withPages);
