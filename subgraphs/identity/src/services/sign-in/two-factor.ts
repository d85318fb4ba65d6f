import { createAuthMiddleware } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';

/**
 * The authenticator. Whoever has one is asked for a code at every sign-in, by Google too: the library's own hook, which
 * replaces a session by a challenge of five attempts, is made to run on Google's way back as well.
 */
export function authenticatorPlugin() {
  const plugin = twoFactor({ issuer: 'SAR Connect', allowPasswordless: true, otpOptions: {}, twoFactorCookieMaxAge: 600 });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) => hook.matcher(context) || context.path === '/callback/:id',
  }));
  return { ...plugin, hooks: { before: [usedCode], after } };
}

/** The mark that a code of an account's authenticator leaves when it is used (services/sign-in/hooks.ts). */
export const markOf = (userId: string, code: unknown) => `totp:${userId}:${code}`;

/**
 * A code that was used before is made a wrong one, before the library looks at it: of a right one it takes the challenge, and
 * who is refused only then has no try left.
 */
const usedCode = {
  matcher: ({ path }: { path?: string }) => path === '/two-factor/verify-totp',
  handler: createAuthMiddleware(async ({ body, context, getSignedCookie }) => {
    const { createAuthCookie, internalAdapter, secret } = context;
    const challenge = await getSignedCookie(createAuthCookie('two_factor').name, secret);
    const begun = challenge ? await internalAdapter.findVerificationValue(challenge) : null;
    const used = begun && (await internalAdapter.findVerificationValue(markOf(begun.value, body.code)));
    return used ? { context: { body: { ...body, code: '' } } } : undefined;
  }),
};
