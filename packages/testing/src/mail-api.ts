import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

export interface ApiRequest {
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they sent
  readonly body: any;
}

/** A stand-in for the mail API on 127.0.0.1: by its key, a mail asked for twice is one mail. */
export interface MailApi {
  /** For `useApp`, as with `useMailServer`. */
  readonly variables: Record<string, string>;
  readonly requests: ApiRequest[];
  /** The mails that it accepted, by idempotency key. */
  readonly mails: Map<string, unknown>;
  /** What the next requests get instead: a status and the API's name of the error, or a cut line. */
  readonly refusals: (readonly [status: number, name: string] | 'cut')[];
}

export function useMailApi(): MailApi {
  const api: MailApi = {
    variables: { MAIL_TRANSPORT: 'http', MAIL_FROM: 'sar-connect@sar.sn', MAIL_API_KEY: 'cle-secrete' },
    requests: [],
    mails: new Map(),
    refusals: [],
  };
  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString());
    api.requests.push({ headers: request.headers, body });
    const refusal = api.refusals.shift();
    const key = String(request.headers['idempotency-key']);
    if (refusal === 'cut') {
      // Accepted, but the client never hears of it.
      api.mails.set(key, body);
      request.socket.destroy();
      return;
    }
    const [status, name] = refusal ?? [200, ''];
    if (!refusal) api.mails.set(key, body);
    const answer = refusal ? { statusCode: status, name, message: `Refused: ${body.subject}` } : { id: key };
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    api.variables['MAIL_API_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/emails`;
  });
  beforeEach(() => {
    api.requests.length = 0;
    api.refusals.length = 0;
    api.mails.clear();
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return api;
}
