import type { TestApp } from './app.ts';

export interface PageAnswer {
  readonly status: number;
  readonly location: string | undefined;
  readonly setCookies: readonly string[];
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for
  json(): any;
}

/** A browser in front of the door: it keeps cookies, says where a form comes from, and follows nothing by itself. */
export interface Browser {
  readonly cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Sends a form. */
  submit(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<PageAnswer>;
  /** Sends JSON, as a page's script does. */
  post(path: string, body?: object, headers?: Record<string, string>): Promise<PageAnswer>;
}

export function openBrowser(app: TestApp): Browser {
  const cookies = new Map<string, string>();
  async function send(
    method: 'GET' | 'POST',
    url: string,
    payload: string | undefined,
    headers: Record<string, string>,
  ): Promise<PageAnswer> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = method === 'POST' ? { origin: app.house.dependencies.config.PUBLIC_URL, 'sec-fetch-site': 'same-origin' } : {};
    const answer = await app.door.inject({
      method,
      url,
      headers: { ...origin, ...(cookie ? { cookie } : {}), ...headers },
      ...(payload === undefined ? {} : { payload }),
    });
    const setCookies = [answer.headers['set-cookie'] ?? []].flat();
    for (const [, name = '', value = '', age] of setCookies.map((one) => one.match(/^([^=]+)=([^;]*).*?(?:Max-Age=(\d+))?(?:;|$)/) ?? [])) {
      if (value === '' || age === '0') cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: answer.statusCode, location: answer.headers.location, setCookies, text: answer.body, json: () => answer.json() };
  }
  return {
    cookies,
    get: (path, headers = {}) => send('GET', path, undefined, headers),
    submit: (path, fields = {}, headers = {}) =>
      send('POST', path, String(new URLSearchParams(fields)), { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
    post: (path, body = {}, headers = {}) => send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers }),
  };
}
