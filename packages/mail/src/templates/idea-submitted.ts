import { z } from 'zod';
import type { Content } from '../layout.ts';

const DAY = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'long' });

/** Tells a department of an idea from the idea box. It names no author, for the box knows none. */
export const ideaSubmitted = {
  data: z.object({
    department: z.string(),
    idea: z.string(),
    /** The day in Dakar, YYYY-MM-DD: the box knows no hour. */
    submittedOn: z.iso.date(),
  }),
  write({ department, idea, submittedOn }: { department: string; idea: string; submittedOn: string }): Content {
    return {
      subject: `Boîte à idées : une idée pour ${department}`,
      blocks: [
        { paragraph: `Une idée a été déposée pour ${department} le ${DAY.format(new Date(submittedOn))} :` },
        { quote: idea },
        { paragraph: "Elle a été déposée de façon anonyme : SAR Connect n'en connaît pas l'auteur." },
      ],
    };
  },
};
