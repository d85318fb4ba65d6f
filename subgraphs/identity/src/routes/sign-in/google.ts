import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../../context.ts';
import { recordFailure } from '../../services/attempts.ts';
import { GOOGLE, SESSION_COOKIE, STATE_COOKIE } from '../../services/sign-in/names.ts';
import { isForm, json, readFields, redirect, refuse, signedIn } from './answers.ts';
import { ask } from './ask.ts';
import { getTarget, requireOption } from './guard.ts';
import { knownCode, refusalOf } from './refusals.ts';

/** Sign-in by Google: off to its page, and back. */
export const googleRoutes: Route<Context>[] = [
  {
    // By POST, so that no link and no picture can start it.
    method: 'POST',
    path: '/auth/google',
    async handle(request, context) {
      requireOption(context.loginOptions.google);
      const callbackURL = await getTarget(context, (await readFields(request))['redirectTo']);
      await context.limits.take('GOOGLE', { address: context.address });
      const { status, body, cookies } = await ask(request, context, {
        path: '/sign-in/social',
        body: { provider: GOOGLE, callbackURL, disableRedirect: true },
      });
      if (status !== 200) return refuse(request, refusalOf(body?.['code']));
      const url = String(body?.['url']);
      return isForm(request) ? redirect(url, cookies) : json({ url }, 200, cookies);
    },
  },
  {
    method: 'GET',
    path: '/auth/callback/google',
    cookies: [STATE_COOKIE, SESSION_COOKIE],
    async handle(request, context) {
      requireOption(context.loginOptions.google);
      await context.limits.take('GOOGLE_CALLBACK', { address: context.address });
      const outcome = await ask(request, context, { path: `/callback/google${new URL(request.url).search}` });
      const { token, body, location, cookies } = outcome;
      const target = location ?? '/';
      if (body?.['twoFactorRedirect']) return redirect(`/auth/second-factor?${new URLSearchParams({ redirectTo: target })}`, cookies);
      if (token) return signedIn(request, context, { ...outcome, token }, target);
      const code = body?.['code'] ?? new URL(target, context.config.PUBLIC_URL).searchParams.get('error');
      await recordFailure(context, null, { method: 'GOOGLE', code: knownCode(code) });
      return refuse(request, refusalOf(code), { cookies });
    },
  },
];
