import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Transport } from '../transport.ts';
import { mimeOf } from './mime.ts';

/** For development: no mail leaves. Each is in the log, with its links, and a file that a mail program opens. */
export function logTransport(folder: string, log: Logger): Transport {
  return {
    async send(message) {
      const { createTransport } = await import('nodemailer');
      const { message: source } = await createTransport({ streamTransport: true, buffer: true }).sendMail(mimeOf(message));
      const file = join(folder, `${message.id}.eml`);
      await mkdir(folder, { recursive: true });
      await writeFile(file, source as Buffer);
      const { to, subject, text } = message;
      log.info({ to, subject, text, file }, 'mail, not sent');
    },
  };
}
