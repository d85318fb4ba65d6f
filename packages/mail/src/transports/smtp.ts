import type { NodemailerError, SMTPTransportOptions } from 'nodemailer';
import { refused, type Transport } from '../transport.ts';
import { mimeOf } from './mime.ts';

/** How long to wait for a connection, and for the server's first word. */
const CONNECT_MS = 10_000;
/** RFC 5321 allows a server ten minutes to answer a whole message; who gives up earlier may send it twice. */
const SILENCE_MS = 600_000;

/**
 * The company's own relay, or a provider's submission server.
 * @param url smtp://user:password@host:587 (STARTTLS where the server has it) or smtps://host:465; without a user for a relay that knows us by our address.
 * @param requireTls refuses to speak in clear.
 */
export function smtpTransport(url: string, requireTls: boolean): Transport {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const options: SMTPTransportOptions = {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: requireTls,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
  };
  return {
    async send(message, signal) {
      // Loaded with the first mail: most processes never send one.
      const { createTransport } = await import('nodemailer');
      await createTransport(options)
        .sendMail({ ...mimeOf(message), signal })
        .catch((error: NodemailerError) => {
          throw refused(isPermanent(error), reasonOf(error));
        });
    },
  };
}

/** Refused as a mail. Refused as a client (530, 535) is for an operator to mend, and the mail waits for that. */
function isPermanent({ code, permanent, responseCode }: NodemailerError): boolean {
  if (code === 'EAUTH' || responseCode === 530) return false;
  return permanent ?? (code === 'EENVELOPE' || code === 'EMESSAGE');
}

/** "SMTP EENVELOPE 550 5.1.1": nodemailer's code, the server's, and its enhanced one (RFC 3463). */
function reasonOf({ code, originalCode, responseCode, response }: NodemailerError): string {
  const enhanced = response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1];
  return ['SMTP', code, originalCode, responseCode, enhanced].filter(Boolean).join(' ');
}
