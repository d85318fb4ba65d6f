import { Refusal } from '@sar/subgraph-kit/errors';
import { sessionCookie } from '@sar/subgraph-kit/session-cookie';
import type { Route } from '@sar/subgraph-kit/subgraph';
import type { Context } from '../context.ts';
import { actorOf } from '../services/audit.ts';
import { exchangeKioskToken } from '../services/service-tokens.ts';
import { isForm, json, readFields, redirect, withPages } from './sign-in/answers.ts';
import { getTarget } from './sign-in/guard.ts';

const REFUSED = "Clé inconnue, expirée, déjà échangée ou qui n'est pas celle d'un écran. Demandez-en une nouvelle à qui l'a faite.";

/** Opens the session of a screen on a wall: its key, typed in once, for a cookie that lasts as long as the key. */
export const kioskRoute: Route<Context> = withPages({
  method: 'POST',
  path: '/kiosk/session',
  async handle(request, context) {
    const { token = '', redirectTo } = await readFields(request);
    const target = await getTarget(context, redirectTo);
    const counted = { address: context.address };
    await context.limits.take('KIOSK', counted);
    const opened = await exchangeKioskToken(context.db, { ...actorOf(context), userId: null }, token);
    if (!opened) throw new Refusal('UNAUTHENTICATED', REFUSED);
    await context.limits.giveBack('KIOSK', counted);
    const seconds = Math.floor((opened.key.expiresAt.getTime() - Date.now()) / 1_000);
    const cookies = [sessionCookie(opened.token, context.secureCookies, seconds)];
    return isForm(request) ? redirect(target, cookies) : json({ status: 'OPEN' }, 200, cookies);
  },
});
