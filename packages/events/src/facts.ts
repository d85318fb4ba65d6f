import { z } from 'zod';

/**
 * What rooms tell each other. A fact says how a thing now stands, never what to do, and carries a version that grows
 * with every change of that thing: a consumer that keeps the highest one it saw is idempotent and indifferent to order.
 */
export const facts = {
  'directory.employee-changed': {
    subscribers: ['identity'],
    payload: z.object({
      employeeId: z.uuid(),
      email: z.string(),
      active: z.boolean(),
      directionIds: z.array(z.uuid()),
      version: z.number().int().positive(),
    }),
  },
} as const;

export type FactName = keyof typeof facts;
export type FactPayload<Name extends FactName> = z.infer<(typeof facts)[Name]['payload']>;

/** The queue that carries a fact to one subscriber. Each has its own, so that one's failure never delays another. */
export function queueOf(name: FactName, subscriber: string): string {
  return `${name}.${subscriber}`;
}
