import { describe, expect, it } from 'vitest';
import { getTicket, signTicket, type Ticket, ticketKeys } from './ticket.ts';

const SECRET = 'secret-des-essais-de-trente-deux-signes';
const keys = ticketKeys({ GATEWAY_SECRET: [SECRET] }, 'news');
const soon = () => Math.floor(Date.now() / 1_000) + 60;
const upload = (): Ticket => ({ method: 'PUT', key: 'uploads/a.b', contentType: 'image/png', maxBytes: 10, expires: soon() });
const download = (): Ticket => ({ method: 'GET', key: 'articles/a.webp', contentType: 'image/webp', fileName: 'é.webp', expires: soon() });
const address = (ticket: string) => `/files/news?ticket=${ticket}`;
const refusal = expect.objectContaining({ extensions: { code: 'FORBIDDEN' } });

describe('a ticket', () => {
  it('says all that its address allows', () => {
    const [put, get] = [upload(), download()];
    expect(getTicket(keys, 'PUT', address(signTicket(keys, put)))).toEqual(put);
    expect(getTicket(keys, 'GET', `https://sar.sn${address(signTicket(keys, get))}`)).toEqual(get);
  });

  it('is the same text for the same grant, for a browser knows by it what it has', () => {
    const ticket = download();
    expect(signTicket(keys, ticket)).toBe(signTicket(keys, { ...ticket }));
  });

  it('is good for its method alone', () => {
    const [put, get] = [signTicket(keys, upload()), signTicket(keys, download())];
    expect(() => getTicket(keys, 'GET', address(put))).toThrow(refusal);
    expect(() => getTicket(keys, 'PUT', address(get))).toThrow(refusal);
    for (const ticket of [put, get]) expect(() => getTicket(keys, 'HEAD', address(ticket))).toThrow(refusal);
  });

  it('is good in its room alone, and where the secret is the same', () => {
    const ticket = address(signTicket(keys, upload()));
    expect(() => getTicket(ticketKeys({ GATEWAY_SECRET: [SECRET] }, 'directory'), 'PUT', ticket)).toThrow(refusal);
    expect(() => getTicket(ticketKeys({ GATEWAY_SECRET: [`${SECRET}!`] }, 'news'), 'PUT', ticket)).toThrow(refusal);
    expect(() => getTicket(ticketKeys({ GATEWAY_SECRET: undefined }, 'news'), 'PUT', ticket)).toThrow(refusal);
    expect(getTicket(ticketKeys({ GATEWAY_SECRET: [SECRET] }, 'news'), 'PUT', ticket).method).toBe('PUT');
  });

  it('C04: is good under the old secret as long as that is listed; a new one is signed by the first', () => {
    const next = 'le-secret-d-après-de-trente-deux-signes';
    const both = ticketKeys({ GATEWAY_SECRET: [next, SECRET] }, 'news');
    const alone = ticketKeys({ GATEWAY_SECRET: [next] }, 'news');
    const old = address(signTicket(keys, upload()));
    expect(getTicket(both, 'PUT', old).method).toBe('PUT');
    expect(() => getTicket(alone, 'PUT', old)).toThrow(refusal);
    expect(getTicket(alone, 'PUT', address(signTicket(both, upload()))).method).toBe('PUT');
  });

  it('needs no secret in a process that holds all rooms, and keeps them apart there too', () => {
    const [here, again, other] = ['news', 'news', 'directory'].map((room) => ticketKeys({ GATEWAY_SECRET: undefined }, room));
    if (!here || !again || !other) throw new Error('unexpected');
    const ticket = address(signTicket(here, upload()));
    expect(getTicket(again, 'PUT', ticket).key).toBe('uploads/a.b');
    expect(() => getTicket(other, 'PUT', ticket)).toThrow(refusal);
  });

  it('ends at its second', () => {
    const now = Math.floor(Date.now() / 1_000);
    for (const expires of [now, now - 1, 0]) {
      const ticket = signTicket(keys, { ...upload(), expires });
      expect(() => getTicket(keys, 'PUT', address(ticket))).toThrow(refusal);
    }
  });

  it.each([
    ['expires', 4_102_444_800],
    ['key', 'articles/b.webp'],
    ['key', '../../../etc/passwd'],
    ['method', 'GET'],
    ['maxBytes', 1e9],
    ['contentType', 'text/html'],
  ])('cannot be stretched: another %s opens nothing', (field, value) => {
    const [, mac] = signTicket(keys, upload()).split('.');
    const forged = Buffer.from(JSON.stringify({ ...upload(), [field]: value })).toString('base64url');
    for (const method of ['PUT', 'GET']) expect(() => getTicket(keys, method, address(`${forged}.${mac}`))).toThrow(refusal);
  });

  it('cannot be altered in any character, cut or continued', () => {
    const ticket = signTicket(keys, upload());
    const altered = [...ticket].map((letter, at) => ticket.slice(0, at) + (letter === 'A' ? 'B' : 'A') + ticket.slice(at + 1));
    const [text] = ticket.split('.');
    for (const other of [...altered, ticket.slice(0, -1), `${ticket}A`, `${ticket}.A`, `${text}.`, `${text}`, `.${ticket}`, '', '.'])
      expect(() => getTicket(keys, 'PUT', address(other)), other).toThrow(refusal);
  });

  it.each(['/files/news', '/files/news?ticket', '/files/news?Ticket=x', '/files/news?ticket[]=x', '/files/news?ticket=%00'])(
    'is not in %s',
    (url) => {
      expect(() => getTicket(keys, 'PUT', url)).toThrow(refusal);
    },
  );
});
