/** The name of the session cookie. Over https the prefix makes the browser hold it to this host, to https and to every path. */
export function sessionCookieName(secure: boolean): string {
  return secure ? '__Host-sar_session' : 'sar_session';
}

/** A `Set-Cookie` value that opens a session in the browser; its end is the server's business. */
export function sessionCookie(token: string, secure: boolean): string {
  return `${sessionCookieName(secure)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000${secure ? '; Secure' : ''}`;
}
