/** The longest life of a session, and so of its cookie. */
const SESSION_SECONDS = 2_592_000;

/** The name of a cookie of ours. Over https the prefix makes the browser hold it to this host, to https and to every path. */
export function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** The name of the session cookie. */
export function sessionCookieName(secure: boolean): string {
  return cookieName('sar_session', secure);
}

/** A `Set-Cookie` value that opens a session in the browser; its end is the server's business. */
export function sessionCookie(token: string, secure: boolean, seconds = SESSION_SECONDS): string {
  return `${sessionCookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
}
