import { PermanentFailure } from '@sar/jobs/job';

/** A mail as it leaves. */
export interface Message {
  /** The id of its job: the same on every attempt. */
  readonly id: string;
  /** Our address. */
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The name beside our address. */
export const SENDER = 'SAR Connect';

/** Hands mails to whoever delivers them. */
export interface Transport {
  /**
   * Resolves when the mail is accepted there.
   * @throws PermanentFailure when it never will be, any other error when another attempt may do better. Messages hold
   * codes only: a server's own words may repeat the mail's.
   */
  send(message: Message, signal: AbortSignal): Promise<void>;
}

/** A mail's Message-ID, without brackets: made from its job, so that two copies of one mail show as one. */
export const messageId = ({ id, from }: Message) => `${id}@${from.split('@')[1]}`;

/** The error of a refused mail. */
export function refused(permanent: boolean, reason: string): Error {
  return permanent ? new PermanentFailure(reason) : new Error(reason);
}
