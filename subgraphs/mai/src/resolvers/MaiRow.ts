import { dayOf } from '@sar/database/calendar';
import type { MaiRowResolvers } from '../generated/schema.ts';

export const MaiRow: MaiRowResolvers = {
  aliases: ({ id }, _args, { loaders }) => loaders.aliasesOfEntry.load(id),
  author: ({ authorId }) => (authorId ? { id: authorId } : null),
  current: ({ status, supersededBy, validFrom, validUntil }) => {
    const day = dayOf(new Date());
    return status === 'PUBLISHED' && !supersededBy && (validFrom ?? day) <= day && (validUntil ?? day) >= day;
  },
};
