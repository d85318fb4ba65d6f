import { join } from 'node:path';
import type { Config } from '@sar/config/config';
import { notFound, Refusal } from '@sar/subgraph-kit/errors';
import { errorBody } from '@sar/subgraph-kit/http-errors';
import { inlineAs } from './disposition.ts';
import { openFolder } from './folder.ts';
import type { Storage } from './storage.ts';
import { getTicket, signTicket, spentTicket, ticketKeys } from './ticket.ts';

const HOUR = 3_600;

/** A ticket is for the size that was declared for it, which is no round figure. */
const tooLarge = (declared: number) => `Fichier trop grand : ${declared} octets étaient annoncés. Demandez un autre dépôt.`;

/** The end of the next whole hour, in seconds since 1970: all links made within an hour are the same text. */
const linkExpiry = () => (Math.floor(Date.now() / 1_000 / HOUR) + 2) * HOUR;

/** A room's files in a folder of its own under SAR_STORAGE_DIR; its addresses lead to the room's routes, through the gateway. */
export function openStorage(config: Config, room: string): Storage {
  const folder = openFolder(join(config.SAR_STORAGE_DIR, room));
  const keys = ticketKeys(config, room);
  const addressOf = (ticket: string) => `${config.PUBLIC_URL}/files/${room}?ticket=${ticket}`;

  async function send(request: Request): Promise<Response> {
    const { key, contentType, fileName, expires } = getTicket(keys, 'GET', request.url);
    const bytes = await folder.read(key);
    if (!bytes) throw notFound('Fichier', 'rechargez la page');
    return new Response(bytes, {
      headers: {
        'content-type': contentType,
        'content-length': String(bytes.length),
        'content-disposition': inlineAs(fileName),
        'cache-control': `private, max-age=${expires - Math.floor(Date.now() / 1_000)}, immutable`,
        // Whatever the bytes are, a browser takes them for nothing that runs.
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
      },
    });
  }

  async function receive(request: Request): Promise<Response> {
    const { key, contentType, maxBytes } = getTicket(keys, 'PUT', request.url);
    if (request.headers.get('content-type') !== contentType)
      throw new Refusal('BAD_USER_INPUT', `Type de contenu attendu : ${contentType}.`);
    const bytes = new Uint8Array(await request.arrayBuffer());
    if (bytes.length === 0) throw new Refusal('BAD_USER_INPUT', 'Fichier vide : choisissez-en un autre.');
    if (bytes.length > maxBytes) return Response.json(errorBody('BAD_USER_INPUT', tooLarge(maxBytes)), { status: 413 });
    if (!(await folder.fill(key, bytes))) throw spentTicket();
    return new Response(null, { status: 204 });
  }

  return {
    read: folder.read,
    write: folder.write,
    remove: folder.remove,
    list: folder.list,
    async reserve({ key, contentType, maxBytes, expiresAt }) {
      await folder.write(key, new Uint8Array());
      const expires = Math.floor(expiresAt.getTime() / 1_000);
      const ticket = signTicket(keys, { method: 'PUT', key, contentType, maxBytes, expires });
      return { method: 'PUT', url: addressOf(ticket), headers: { 'content-type': contentType } };
    },
    link: (key, { contentType, fileName }) =>
      addressOf(signTicket(keys, { method: 'GET', key, contentType, fileName, expires: linkExpiry() })),
    answer: (request) => (request.method === 'PUT' ? receive(request) : send(request)),
  };
}
