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
  return { ...plugin, hooks: { ...plugin.hooks, after } };
}
