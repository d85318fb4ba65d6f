import type { Db } from '@sar/database/client';
import type { Job } from '@sar/jobs/job';
import type { Jobs } from '@sar/jobs/queue';
import { z } from 'zod';
import { dataOf, TEMPLATE_NAMES, type TemplateData, type TemplateName } from './templates.ts';

/** One address and nothing else: no name, no list, no line break. */
export const address = z.email().max(254);

/** A mail that was accepted: to whom, and what a template needs to write it. */
export interface Mail {
  /** Null reaches nobody: it costs what a mail costs, where the time must not tell whether there was one. */
  readonly to: string | null;
  readonly template: TemplateName;
  readonly data: TemplateData<TemplateName>;
}

const schemas = TEMPLATE_NAMES.map((name) => z.object({ to: address.nullable(), template: z.literal(name), data: dataOf(name) }));

/**
 * One mail. It may hold a link that opens an account, so nothing of it stays once it has left, and of one that never
 * could leave only to whom it was and of what kind.
 */
export const MAIL_JOB: Job<Mail> = {
  name: 'mail',
  payload: z.union(schemas),
  batchSize: 5,
  residue: ({ to, template }) => ({ to, template }),
};

/** What a room sees of the mail. */
export interface Mailer {
  /**
   * Accepts a mail inside the caller's transaction: with its commit it will be sent, without it it never was. No server
   * is asked, so none can fail the caller. Several people get one each, none knowing of the others, in one statement.
   * @param notBefore when it may leave; at once unless said.
   * @throws ZodError when something in `to` is neither one address nor null, or the data are not what the template needs.
   */
  send<Name extends TemplateName>(
    tx: Db,
    mail: { readonly to: string | readonly string[] | null; readonly template: Name; readonly data: TemplateData<Name> },
    notBefore?: Date,
  ): Promise<void>;
}

export function createMailer(jobs: Jobs): Mailer {
  return {
    async send(tx, { to, ...content }, notBefore) {
      const mails = [to].flat().map((one) => ({ ...content, to: one }));
      await jobs.enqueue(tx, MAIL_JOB, mails, notBefore);
    },
  };
}
