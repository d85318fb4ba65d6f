import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Config } from '@sar/config/config';
import { Refusal } from '@sar/subgraph-kit/errors';

interface Grant<Method extends string> {
  readonly method: Method;
  readonly key: string;
  readonly contentType: string;
  /** Seconds since 1970. */
  readonly expires: number;
}

/** All that an address of ours allows, once it is signed. The address carries it, so that nothing has to be remembered. */
export type Ticket = (Grant<'PUT'> & { readonly maxBytes: number }) | (Grant<'GET'> & { readonly fileName: string });

/** For a process without GATEWAY_SECRET, which holds all rooms by itself: its addresses end with it. */
const PROCESS_SECRET = randomBytes(32);

/** Those of a room: the first signs, any may have signed. */
export type TicketKeys = readonly [KeyObject, ...KeyObject[]];

/** Each room has keys of its own, so that a ticket of one opens nothing in another. */
export function ticketKeys({ GATEWAY_SECRET }: Pick<Config, 'GATEWAY_SECRET'>, room: string): TicketKeys {
  const keyOf = (secret: string | Buffer) =>
    createSecretKey(new Uint8Array(hkdfSync('sha256', secret, '', `sar-connect:files:${room}`, 32)));
  const [first, ...others] = GATEWAY_SECRET ?? [PROCESS_SECRET];
  return [keyOf(first), ...others.map(keyOf)];
}

/** The ticket as text: what it says and a MAC over exactly that text. A page of people needs a hundred: a JWT costs twenty times as much. */
export function signTicket([key]: TicketKeys, ticket: Ticket): string {
  return seal(key, Buffer.from(JSON.stringify(ticket)).toString('base64url'));
}

const seal = (key: KeyObject, text: string) => `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;

/**
 * What the ticket of an address allows, when this method may use it now.
 * @param url the address, or its path, with the ticket in its query.
 * @throws Refusal FORBIDDEN on anything else: altered, expired, of another method or room.
 */
export function getTicket<Method extends string>(keys: TicketKeys, method: Method, url: string): Ticket & { method: Method } {
  const ticket = readTicket(keys, new URL(url, 'http://here').searchParams.get('ticket') ?? '');
  if (ticket?.method === method && ticket.expires * 1_000 > Date.now()) return ticket as Ticket & { method: Method };
  throw spentTicket();
}

export const spentTicket = () =>
  new Refusal('FORBIDDEN', "Cette adresse de fichier n'est pas ou n'est plus valable : demandez-en une autre.");

function readTicket(keys: TicketKeys, sealed: string): Ticket | null {
  const [text = ''] = sealed.split('.');
  const given = Buffer.from(sealed);
  const genuine = keys.some((key) => {
    const right = Buffer.from(seal(key, text));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  return genuine ? (JSON.parse(Buffer.from(text, 'base64url').toString()) as Ticket) : null;
}
