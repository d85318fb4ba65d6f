import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { LOCALHOST } from '@sar/testing/localhost-certificate';
import { type SmtpOptions, type SmtpServer, startSmtpServer } from '@sar/testing/smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../transport.ts';
import { smtpTransport } from './smtp.ts';

type ServerOptions = NonNullable<SmtpOptions['server']>;

const MESSAGE: Message = {
  id: '00000000-0000-4000-8000-000000000001',
  from: 'sar-connect@sar.sn',
  to: 'a@sar.sn',
  subject: 'Sujet',
  text: 'Texte secret',
  html: '<p>Texte secret</p>',
};
/** Accounts are served only over TLS; the one that exists is written so that its password needs encoding. */
const WITH_TLS: ServerOptions = {
  ...LOCALHOST,
  authOptional: false,
  onAuth: ({ username, password }, _session, done) =>
    username === 'sar' && password === 'p@ss/:#é' ? done(null, { user: 'sar' }) : done(new Error('Invalid')),
};
const ACCOUNT = 'sar:p%40ss%2F%3A%23%C3%A9';

let server: SmtpServer;
const trusted = getCACertificates('default');
afterEach(async () => {
  setDefaultCACertificates(trusted);
  await server.close();
});
const start = async (options?: ServerOptions) => {
  server = await startSmtpServer(0, options ? { server: options } : {});
  return server.port;
};
const trust = () => setDefaultCACertificates([...trusted, LOCALHOST.cert]);
const send = (url: string, requireTls: boolean, signal = new AbortController().signal) =>
  smtpTransport(url, requireTls).send(MESSAGE, signal);

describe('SMTP where TLS is required', () => {
  it('says nothing to a server that has none', async () => {
    const port = await start();
    await expect(send(`smtp://localhost:${port}`, true)).rejects.toThrow(/^SMTP ETLS/);
    expect(server.mails).toEqual([]);
  });

  it.each([
    ['smtp', false],
    ['smtps', true],
  ])('says nothing to a server whose certificate nobody vouches for (%s)', async (scheme, secure) => {
    const port = await start({ ...WITH_TLS, secure });
    await expect(send(`${scheme}://${ACCOUNT}@localhost:${port}`, true)).rejects.toThrow(/^SMTP (ETLS|ESOCKET)/);
    expect(server.mails).toEqual([]);
  });

  it.each([
    ['smtp', false],
    ['smtps', true],
  ])('signs in and sends over %s', async (scheme, secure) => {
    const port = await start({ ...WITH_TLS, secure });
    trust();
    await send(`${scheme}://${ACCOUNT}@localhost:${port}`, true);
    expect(server.mails.map(({ text }) => text.trim())).toEqual(['Texte secret']);
  });
});

describe('SMTP refused as a client', () => {
  it.each([
    ['with a wrong password', 'sar:faux@', /^SMTP EAUTH 535/],
    ['without an account', '', /^SMTP EENVELOPE 530/],
  ])('%s leaves the mail for when an operator has mended it', async (_what, account, reason) => {
    const port = await start(WITH_TLS);
    trust();
    const error = await send(`smtp://${account}localhost:${port}`, true).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ message: expect.stringMatching(reason), constructor: Error });
  });
});

describe('SMTP to a relay that asks for nothing', () => {
  it('sends in clear where TLS is not required', async () => {
    const port = await start();
    await send(`smtp://127.0.0.1:${port}`, false);
    expect(server.mails).toHaveLength(1);
  });

  it('stops when the process no longer holds the job', async () => {
    const port = await start();
    const held = new AbortController();
    held.abort();
    await expect(send(`smtp://127.0.0.1:${port}`, false, held.signal)).rejects.toThrow('SMTP EABORT');
    expect(server.mails).toEqual([]);
  });
});
