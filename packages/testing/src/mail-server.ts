import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type ReceivedMail, type Refusal, type SmtpServer, startSmtpServer } from './smtp-server.ts';

/** The mail server of a test file, and how to point the system at it: `const mail = useMailServer(); const app = useApp('local', mail.variables);`. */
export interface MailServer {
  /** For `useApp`: filled before it opens, when `useMailServer` is called first. */
  readonly variables: Record<string, string>;
  /** What was accepted since the test began, in order. Wait for the queue first: `await app.house.jobs.drain()`. */
  readonly mails: ReceivedMail[];
  /** What the next messages get instead of a 250; empty at the start of each test. */
  readonly refusals: Refusal[];
  /** Answers no more, until `up`. */
  down(): Promise<void>;
  up(): Promise<void>;
}

/** A real SMTP server for the tests of a file. */
export function useMailServer(): MailServer {
  const variables: Record<string, string> = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'sar-connect@sar.sn' };
  let server: SmtpServer;
  const mails: ReceivedMail[] = [];
  const refusals: Refusal[] = [];
  let port = 0;
  const up = async () => {
    server = await startSmtpServer(port, { mails, refusals });
    port = server.port;
    variables['SMTP_URL'] = `smtp://127.0.0.1:${port}`;
  };
  beforeAll(up);
  beforeEach(() => {
    mails.length = 0;
    refusals.length = 0;
  });
  afterAll(() => server.close());
  return { variables, mails, refusals, up, down: () => server.close() };
}
