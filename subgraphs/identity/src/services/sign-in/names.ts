// Apart from the library, so that a process loads it when somebody first signs in: its modules are many and 8 MB.

/** Where the library's endpoints live; the routes that we open of them are in routes/sign-in. */
export const BASE_PATH = '/auth';
/** The account of an OpenID provider, in `accounts.provider_id`. */
export const GOOGLE = 'google';
/** The library's own name for the session. It never leaves this process: outside there is our cookie (routes/sign-in/ask.ts). */
export const INNER_SESSION_COOKIE = 'inner_session';
/** Cookies of a sign-in under way and of a session, by their names without `__Host-`. */
export const STATE_COOKIE = 'sar_sign_in';
export const CHALLENGE_COOKIE = 'sar_second_factor';
export const SESSION_COOKIE = 'sar_session';

/** How long a link that sets a new password is good. */
export const RESET_MINUTES = 30;
