import * as client from '@sar/client';
import type { DocumentNode } from 'graphql';

/** The front end's documents of one kind, by the names of their operations. */
export function operationsOf(kind: 'query' | 'mutation'): Map<string, DocumentNode> {
  return new Map(
    Object.entries(client as unknown as Record<string, DocumentNode>).flatMap(([name, document]) => {
      const [operation] = document.definitions;
      const isOfKind = operation?.kind === 'OperationDefinition' && operation.operation === kind;
      return name.endsWith('Document') && isOfKind ? [[name.replace(/Document$/, ''), document] as const] : [];
    }),
  );
}
