import type { Job } from '@sar/jobs/job';
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
      /** "Prénom Nom". */
      name: z.string(),
      email: z.string(),
      active: z.boolean(),
      directionIds: z.array(z.uuid()),
      version: z.number().int().positive(),
    }),
  },
} as const;

export type FactName = keyof typeof facts;
export type FactPayload<Name extends FactName> = z.infer<(typeof facts)[Name]['payload']>;

/** The job that carries a fact to one subscriber. Each has its own queue, so that one's failure never delays another. */
export function factJob<Name extends FactName>(name: Name, subscriber: string): Job<FactPayload<Name>> {
  return { name: `${name}.${subscriber}`, payload: facts[name].payload as z.ZodType as z.ZodType<FactPayload<Name>>, batchSize: 50 };
}

/** All of them: what a process that publishes or consumes facts opens its queue with. */
export const FACT_JOBS = (Object.keys(facts) as FactName[]).flatMap((name) => facts[name].subscribers.map((room) => factJob(name, room)));
