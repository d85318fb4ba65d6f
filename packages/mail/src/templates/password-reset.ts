import { z } from 'zod';
import type { Content } from '../layout.ts';

/** The link by which a person who forgot their password chooses another. */
export const passwordReset = {
  data: z.object({
    /** Whom the mail addresses, where that is known: « Bonjour Astou Mbengue, ». */
    name: z.string().optional(),
    /** With its token: the one secret that a mail carries. */
    link: z.url({ protocol: /^https?$/ }),
    validMinutes: z.number().int().positive(),
  }),
  write({ name, link, validMinutes }: { name?: string | undefined; link: string; validMinutes: number }): Content {
    return {
      subject: 'Choisir un nouveau mot de passe',
      blocks: [
        { paragraph: name ? `Bonjour ${name},` : 'Bonjour,' },
        { paragraph: 'Un nouveau mot de passe a été demandé pour votre compte SAR Connect.' },
        { link, label: 'Choisir un nouveau mot de passe' },
        { paragraph: `Ce lien sert une seule fois, pendant ${validMinutes} minutes.` },
        { paragraph: 'Si la demande ne vient pas de vous, ignorez ce message : votre mot de passe actuel reste valable.' },
      ],
    };
  },
};
