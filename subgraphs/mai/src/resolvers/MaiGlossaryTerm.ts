import type { MaiGlossaryTermResolvers } from '../generated/schema.ts';

export const MaiGlossaryTerm: MaiGlossaryTermResolvers = {
  author: ({ authorId }) => (authorId ? { id: authorId } : null),
};
