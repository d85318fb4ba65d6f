import type { ApolloServerOptions } from '@apollo/server';
import type { GatewayContext } from '../sources.ts';

type Documents = NonNullable<ApolloServerOptions<GatewayContext>['documentStore']>;

/**
 * The documents that were asked for last, so many at most, each with its tokens and the plan compiled for it. Apollo's own store
 * counts them as JSON, a tenth of what they take: before it is full, a service is out of memory.
 */
export function keepDocuments(most: number): Documents {
  const kept = new Map<string, Parameters<Documents['set']>[1]>();
  return {
    async get(id) {
      const document = kept.get(id);
      // A map begins with what was put in the longest ago.
      if (document && kept.delete(id)) kept.set(id, document);
      return document;
    },
    async set(id, document) {
      kept.set(id, document);
      if (kept.size > most) kept.delete(kept.keys().next().value as string);
    },
    delete: async (id) => kept.delete(id),
  };
}
