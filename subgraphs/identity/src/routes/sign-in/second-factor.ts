import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../../context.ts';
import { recordFailure } from '../../services/attempts.ts';
import { CHALLENGE_COOKIE, SESSION_COOKIE } from '../../services/sign-in/names.ts';
import { html, readFields, refuse, signedIn } from './answers.ts';
import { ask } from './ask.ts';
import { getTarget } from './guard.ts';
import { addressOf, secondFactorPage } from './pages.ts';
import { refusalOf } from './refusals.ts';

/** The second step of a sign-in whose first one left a challenge in the browser. */
export const secondFactorRoutes: Route<Context>[] = [
  {
    method: 'GET',
    path: '/auth/second-factor',
    handle: async (request) => html(secondFactorPage(new URL(request.url).searchParams.get('redirectTo'))),
  },
  {
    method: 'POST',
    path: '/auth/second-factor',
    cookies: [CHALLENGE_COOKIE, SESSION_COOKIE],
    async handle(request, context) {
      const { code = '', recoveryCode, redirectTo } = await readFields(request);
      const target = await getTarget(context, redirectTo);
      const counted = { address: context.address };
      await context.limits.take('SECOND_FACTOR', counted);
      // The open session stays out of it: the library would take the code for that one's and leave the challenge open.
      const outcome = await ask(
        request,
        context,
        recoveryCode
          ? { path: '/two-factor/verify-backup-code', body: { code: recoveryCode.trim() } }
          : { path: '/two-factor/verify-totp', body: { code: code.replace(/\s/g, '') } },
      );
      if (outcome.token) {
        await context.limits.giveBack('SECOND_FACTOR', counted);
        return signedIn(request, context, { ...outcome, token: outcome.token }, target);
      }
      await recordFailure(context, null, { method: 'AUTHENTICATOR' });
      const form = addressOf('/auth/second-factor', { redirectTo });
      return refuse(request, refusalOf(outcome.body?.['code']), { form, cookies: outcome.cookies });
    },
  },
];
