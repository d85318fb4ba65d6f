import { sessionCookie } from '@sar/subgraph-kit/session-cookie';
import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../../context.ts';
import { SESSION_COOKIE } from '../../services/sign-in/names.ts';
import { html, isForm, json, readFields, redirect, refuse } from './answers.ts';
import { ask } from './ask.ts';
import { getTarget, requireSession } from './guard.ts';
import { authenticatorPage, confirmationPage, enrolmentPage } from './pages.ts';
import { refusalOf } from './refusals.ts';

/** Setting up the authenticator, in an open session of a browser. Taking it away is an administrator's doing (services/two-factor.ts). */
export const authenticatorRoutes: Route<Context>[] = [
  { method: 'GET', path: '/auth/authenticator', handle: async () => html(authenticatorPage()) },
  {
    method: 'POST',
    path: '/auth/authenticator',
    cookies: [SESSION_COOKIE],
    async handle(request, context) {
      const { userId } = requireSession(request, context);
      await context.limits.take('AUTHENTICATOR', { account: userId, address: context.address });
      const { password } = await readFields(request);
      const body = { method: 'totp', ...(password ? { password } : {}) };
      const { status, body: made } = await ask(request, context, { path: '/two-factor/enable', body, session: true });
      if (status !== 200) return refuse(request, refusalOf(made?.['code']), { form: '/auth/authenticator' });
      const { totpURI, backupCodes } = made as { totpURI: string; backupCodes: string[] };
      return isForm(request) ? html(enrolmentPage(totpURI, backupCodes)) : json({ totpURI, recoveryCodes: backupCodes });
    },
  },
  { method: 'GET', path: '/auth/authenticator/confirm', handle: async () => html(confirmationPage()) },
  {
    method: 'POST',
    path: '/auth/authenticator/confirm',
    cookies: [SESSION_COOKIE],
    async handle(request, context) {
      const { userId } = requireSession(request, context);
      // With one in place the library would only say whether the code is right: a way to guess it at leisure.
      if ((await context.loaders.user.load(userId))?.twoFactorEnabled) return refuse(request, refusalOf('TOTP_ALREADY_ENABLED'));
      const counted = { account: userId, address: context.address };
      await context.limits.take('AUTHENTICATOR', counted);
      const { code = '', redirectTo } = await readFields(request);
      const target = await getTarget(context, redirectTo);
      const call = { path: '/two-factor/verify-totp', body: { code: code.replace(/\s/g, '') }, session: true } as const;
      const { token, body } = await ask(request, context, call);
      if (!token) return refuse(request, refusalOf(body?.['code']), { form: '/auth/authenticator/confirm' });
      await context.limits.giveBack('AUTHENTICATOR', counted);
      await context.record({ kind: 'TOTP_ENABLED', actorId: userId, subjectId: userId });
      const cookies = [sessionCookie(token, context.secureCookies)];
      return isForm(request) ? redirect(target, cookies) : json({ status: 'ENABLED' }, 200, cookies);
    },
  },
];
