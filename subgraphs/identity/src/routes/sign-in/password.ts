import { mailboxOf } from '@sar/limits/mailbox';
import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { Context } from '../../context.ts';
import { recordFailure } from '../../services/attempts.ts';
import { actorOf, audit } from '../../services/audit.ts';
import { findByAddress, requestPasswordReset } from '../../services/password-resets.ts';
import { closeOtherSessionsOf } from '../../services/sessions.ts';
import { SESSION_COOKIE } from '../../services/sign-in/names.ts';
import { isSuperseded } from '../../services/sign-in/reset-links.ts';
import { html, isForm, json, readFields, redirect, refuse, signedIn } from './answers.ts';
import { ask } from './ask.ts';
import { getTarget, requireFields, requireOption, requireSession } from './guard.ts';
import { addressOf, messagePage, resetPage } from './pages.ts';
import { refusalOf } from './refusals.ts';

const SENT = 'Si un compte en service a cette adresse, un lien vient de lui être envoyé. Il est valable trente minutes.';
const CHANGED = 'Votre mot de passe est enregistré ; toutes vos sessions sont fermées.';

/** Who knew the old password may be signed in with it. @returns how many sessions were open beside this one. */
function closeAfterChange(context: Context, viewer: Viewer): Promise<number> {
  return context.db.transaction(async (tx) => {
    const closedSessions = await closeOtherSessionsOf(tx, viewer);
    await audit(tx, actorOf(context), { kind: 'PASSWORD_CHANGED', subjectId: viewer.userId, data: { closedSessions } });
    return closedSessions;
  });
}

/** The way in for the day when Google fails, and its mailed link. Where it is off these answer as if they did not exist. */
export const passwordRoutes: Route<Context>[] = [
  {
    method: 'POST',
    path: '/auth/password',
    cookies: [SESSION_COOKIE],
    async handle(request, context) {
      requireOption(context.loginOptions.password);
      const { email, password, redirectTo } = await requireFields(request, 'email', 'password');
      const target = await getTarget(context, redirectTo);
      const counted = { account: mailboxOf(email), address: context.address };
      await context.limits.take('PASSWORD', counted);
      const outcome = await ask(request, context, { path: '/sign-in/email', body: { email, password } });
      if (outcome.token || outcome.body?.['twoFactorRedirect']) await context.limits.giveBack('PASSWORD', counted);
      if (outcome.body?.['twoFactorRedirect']) {
        if (!isForm(request)) return json({ status: 'SECOND_FACTOR' }, 200, outcome.cookies);
        return redirect(`/auth/second-factor?${new URLSearchParams({ redirectTo: target })}`, outcome.cookies);
      }
      if (outcome.token) return signedIn(request, context, { ...outcome, token: outcome.token }, target);
      // Looked up whatever the library found: less work for an unknown address would tell that it is one.
      const { id } = await findByAddress(context.db, email);
      await recordFailure(context, id, { method: 'PASSWORD' });
      // Nobody's password is that long: here it is as wrong as any other.
      const code = outcome.body?.['code'] === 'PASSWORD_TOO_LONG' ? 'INVALID_EMAIL_OR_PASSWORD' : outcome.body?.['code'];
      return refuse(request, refusalOf(code), { form: addressOf('/auth/sign-in', { redirectTo }) });
    },
  },
  {
    method: 'POST',
    path: '/auth/forgotten-password',
    async handle(request, context) {
      requireOption(context.loginOptions.password);
      const { email = '' } = await readFields(request);
      // By what was typed, account or not: the answer is the same for everybody.
      await context.limits.take('RESET_REQUEST', { account: mailboxOf(email), address: context.address });
      // Not waited for: how long it takes would say whether the account exists.
      requestPasswordReset(context, email).catch((error: unknown) =>
        context.log.error({ err: error, requestId: context.requestId }, 'reset link not sent'),
      );
      return isForm(request) ? html(messagePage('Mot de passe oublié', SENT)) : json({ status: 'SENT', message: SENT });
    },
  },
  {
    method: 'GET',
    path: '/auth/reset-password',
    async handle(request, context) {
      requireOption(context.loginOptions.password);
      return html(resetPage(new URL(request.url).searchParams.get('token')));
    },
  },
  {
    method: 'POST',
    path: '/auth/reset-password',
    async handle(request, context) {
      requireOption(context.loginOptions.password);
      const { token = '', newPassword = '' } = await readFields(request);
      await context.limits.take('RESET', { address: context.address });
      if (await isSuperseded(await context.auth(), context.db, token)) return refuse(request, refusalOf('INVALID_TOKEN'));
      const { status, body } = await ask(request, context, { path: '/reset-password', body: { token, newPassword } });
      if (status !== 200) return refuse(request, refusalOf(body?.['code']), { form: addressOf('/auth/reset-password', { token }) });
      return isForm(request) ? html(messagePage('Nouveau mot de passe', CHANGED)) : json({ status: 'CHANGED', message: CHANGED });
    },
  },
  {
    method: 'POST',
    path: '/auth/change-password',
    cookies: [SESSION_COOKIE],
    async handle(request, context) {
      requireOption(context.loginOptions.password);
      const viewer = requireSession(request, context);
      const { currentPassword = '', newPassword = '' } = await readFields(request);
      // A stolen session must be no place to guess at.
      const counted = { account: viewer.userId, address: context.address };
      await context.limits.take('PASSWORD', counted);
      // The library would put a new session in this one's place, which would forget how this one was opened.
      const call = { path: '/change-password', body: { currentPassword, newPassword }, session: true } as const;
      const { status, body } = await ask(request, context, call);
      if (status !== 200) return refuse(request, refusalOf(body?.['code']));
      await context.limits.giveBack('PASSWORD', counted);
      const closedSessions = await closeAfterChange(context, viewer);
      const message = `Votre mot de passe est enregistré. Sessions fermées ailleurs : ${closedSessions}.`;
      return isForm(request) ? html(messagePage('Nouveau mot de passe', message)) : json({ status: 'CHANGED', message });
    },
  },
];
