import { z } from 'zod';
import type { Content } from '../layout.ts';

/** Tells somebody that a question MAI could not answer has an answer now. It holds the row's words, not those of who asked. */
export const questionAnswered = {
  data: z.object({
    name: z.string(),
    question: z.string(),
    answer: z.string(),
  }),
  write({ name, question, answer }: { name: string; question: string; answer: string }): Content {
    return {
      subject: 'MAI a une réponse à votre question',
      blocks: [
        { paragraph: `Bonjour ${name},` },
        { paragraph: 'Vous aviez posé à MAI une question restée sans réponse. La base de connaissances en a une à présent :' },
        { paragraph: question },
        { quote: answer },
        { paragraph: 'Vous la retrouvez dans SAR Connect, parmi vos conversations avec MAI.' },
        { paragraph: 'Pour ne plus recevoir ces messages, changez vos préférences de notification dans SAR Connect.' },
      ],
    };
  },
};
