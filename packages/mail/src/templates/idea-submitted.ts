import { ZONE } from '@sar/database/calendar';
import { z } from 'zod';
import type { Content } from '../layout.ts';

const MOMENT = new Intl.DateTimeFormat('fr-FR', { timeZone: ZONE, dateStyle: 'long', timeStyle: 'short' });

/** Tells a department of an idea from the idea box. It names no author, for the box knows none. */
export const ideaSubmitted = {
  data: z.object({
    department: z.string(),
    idea: z.string(),
    /** RFC 3339. */
    submittedAt: z.iso.datetime({ offset: true }),
  }),
  write({ department, idea, submittedAt }: { department: string; idea: string; submittedAt: string }): Content {
    return {
      subject: `Boîte à idées : une idée pour ${department}`,
      blocks: [
        { paragraph: `Une idée a été déposée pour ${department} le ${MOMENT.format(new Date(submittedAt))} :` },
        { quote: idea },
        { paragraph: "Elle a été déposée de façon anonyme : SAR Connect n'en connaît pas l'auteur." },
      ],
    };
  },
};
