import { join } from 'node:path';
import type { Config } from '@sar/config/config';
import type { Jobs } from '@sar/jobs/queue';
import type { Logger } from 'pino';
import { htmlOf, textOf } from './layout.ts';
import { MAIL_JOB, type Mail } from './mailer.ts';
import { write } from './templates.ts';
import type { Message, Transport } from './transport.ts';
import { httpTransport } from './transports/http.ts';
import { logTransport } from './transports/log.ts';
import { smtpTransport } from './transports/smtp.ts';

/** Our address where none is needed: in development, when mails do not leave. */
const NOWHERE = 'sar-connect@sar.invalid';

type MailConfig = Pick<Config, 'NODE_ENV' | 'SAR_DATA_DIR' | 'MAIL_TRANSPORT' | 'MAIL_FROM' | 'MAIL_API_URL' | 'MAIL_API_KEY' | 'SMTP_URL'>;

/** Sends the accepted mails from this process, one job a mail. */
export async function deliverMails(jobs: Jobs, config: MailConfig, log: Logger): Promise<void> {
  const transport = transportOf(config, log);
  await jobs.work(MAIL_JOB, async (mail, { id, signal }) => {
    if (mail.to === null) return;
    await transport.send(messageOf({ ...mail, to: mail.to }, id, config.MAIL_FROM ?? NOWHERE), signal);
    log.info({ job: id, template: mail.template }, 'mail sent');
  });
}

/** Writes a mail. Two attempts at one job write the same. */
export function messageOf({ to, template, data }: Mail & { readonly to: string }, id: string, from: string): Message {
  const content = write(template, data);
  return { id, from, to, subject: content.subject, text: textOf(content), html: htmlOf(content) };
}

/** What the configuration names; `crossFaults` has seen to it that what that needs is there. */
function transportOf({ NODE_ENV, SAR_DATA_DIR, MAIL_TRANSPORT, MAIL_API_URL, MAIL_API_KEY, SMTP_URL }: MailConfig, log: Logger): Transport {
  if (MAIL_TRANSPORT === 'smtp') return smtpTransport(SMTP_URL as string, NODE_ENV === 'production');
  if (MAIL_TRANSPORT === 'http') return httpTransport(MAIL_API_URL, MAIL_API_KEY as string);
  return logTransport(join(SAR_DATA_DIR, 'mail'), log);
}
