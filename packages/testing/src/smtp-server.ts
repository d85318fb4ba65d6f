import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerEnvelope, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server accepted it, read by a parser of its own. */
export interface ReceivedMail {
  /** Where it really goes, whatever its headers say. */
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Decoded, by lower-case name; one that stands twice has an entry for each. */
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly source: string;
}

/** How far a conversation is: the client has connected, named the sender, the recipient, begun the message, ended it, and has its 250. */
export const PHASES = ['connected', 'sender', 'recipient', 'begun', 'ended', 'accepted'] as const;
export type Phase = (typeof PHASES)[number];

/** What the next message gets instead of a 250: at its recipient, or after its end. */
export interface Refusal {
  readonly at: 'recipient' | 'ended';
  /** "550 5.1.1 No such user". */
  readonly answer: string;
}

export interface SmtpServer {
  readonly port: number;
  /** What was accepted, in order. */
  readonly mails: ReceivedMail[];
  /** For the next messages, in order; what comes after them is accepted. */
  readonly refusals: Refusal[];
  close(): Promise<void>;
}

export interface SmtpOptions {
  /** Lists to use: those of a server that was here before. */
  readonly mails?: ReceivedMail[];
  readonly refusals?: Refusal[];
  /** Hears of every step; a message is not accepted when it throws before the last. */
  readonly onPhase?: (phase: Phase) => Promise<void> | void;
  /** smtp-server's own: by default there is no TLS and there are no accounts. */
  readonly server?: SMTPServerOptions;
}

/** A real SMTP server on 127.0.0.1. @param port 0 for any free one. */
export async function startSmtpServer(port: number, options: SmtpOptions = {}): Promise<SmtpServer> {
  const { mails = [], refusals = [], onPhase = () => {} } = options;
  const reach = async (phase: Phase) => {
    await onPhase(phase);
    if (refusals[0]?.at !== phase) return;
    const [, code, text] = refusals.shift()?.answer.match(/^(\d{3}) (.*)$/) ?? [];
    throw Object.assign(new Error(text), { responseCode: Number(code) });
  };
  const receive = async (stream: SMTPServerDataStream, { mailFrom, rcptTo }: SMTPServerEnvelope) => {
    await reach('begun');
    const source = Buffer.concat(await stream.toArray()).toString('utf8');
    const { messageId = '', subject = '', text = '', html = '', headers } = await PostalMime.parse(source);
    await reach('ended');
    const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
    mails.push({ envelope, messageId, subject, text, html, headers, source });
  };
  const step = (phase: Phase, next: (error?: Error) => void) => void reach(phase).then(() => next(), next);
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    disableReverseLookup: true,
    ...(options.server ?? { disabledCommands: ['STARTTLS', 'AUTH'] }),
    onConnect: (_session, next) => step('connected', next),
    onMailFrom: (_address, _session, next) => step('sender', next),
    onRcptTo: (_address, _session, next) => step('recipient', next),
    onData: (stream, { envelope }, next) =>
      void receive(stream, envelope).then(() => {
        next();
        return onPhase('accepted');
      }, next),
  });
  // A client that dies in the middle is what some tests are about.
  server.on('error', () => {});
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    refusals,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
