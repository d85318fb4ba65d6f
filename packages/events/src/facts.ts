import type { Job } from '@sar/jobs/job';
import { z } from 'zod';

interface Fact {
  readonly subscribers: readonly string[];
  readonly payload: z.ZodType;
  /** For a fact with something in it that must not outlive its journey: see Job. */
  readonly residue?: (payload: never) => object;
}

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
      /** Whose request changed it, and from where; absent when an operator did. Only to be recorded: it says nothing of the person. */
      by: z.object({ userId: z.uuid(), requestId: z.string(), address: z.string().exactOptional() }).exactOptional(),
    }),
  },
  'news.article-changed': {
    subscribers: ['mai'],
    payload: z.object({
      articleId: z.uuid(),
      /** Null once it is deleted. */
      article: z
        .object({
          title: z.string().nullable(),
          content: z.string().nullable(),
          /** Who may read it at any time: keys of subgraph-kit/src/audiences.ts. */
          audiences: z.array(z.string()),
          /** From when everybody signed in may, and until when; null for never, and for good. */
          publishedAt: z.iso.datetime().nullable(),
          expiresAt: z.iso.datetime().nullable(),
        })
        .nullable(),
      version: z.number().int().positive(),
    }),
    // A text that its room takes back does not stay behind in the queue.
    residue: ({ articleId, version }: { readonly articleId: string; readonly version: number }) => ({ articleId, version }),
  },
  /** A row answers what somebody had asked in vain. It is told once and never changes: there is no newer version to wait for. */
  'mai.question-answered': {
    subscribers: ['identity'],
    payload: z.object({
      /** The row, and who asked. */
      entryId: z.uuid(),
      employeeId: z.uuid(),
      question: z.string(),
      answer: z.string(),
    }),
    // The text stays with the rows alone.
    residue: ({ entryId, employeeId }: { readonly entryId: string; readonly employeeId: string }) => ({ entryId, employeeId }),
  },
} as const satisfies Record<string, Fact>;

export type FactName = keyof typeof facts;
export type FactPayload<Name extends FactName> = z.infer<(typeof facts)[Name]['payload']>;

/** The job that carries a fact to one subscriber. Each has its own queue, so that one's failure never delays another. */
export function factJob<Name extends FactName>(name: Name, subscriber: string): Job<FactPayload<Name>> {
  const { payload, residue } = facts[name] as unknown as Pick<Job<FactPayload<Name>>, 'payload' | 'residue'>;
  return { name: `${name}.${subscriber}`, payload, ...(residue ? { residue } : {}), batchSize: 50 };
}

/** All of them: what a process that publishes or consumes facts opens its queue with. */
export const FACT_JOBS = (Object.keys(facts) as FactName[]).flatMap((name) => facts[name].subscribers.map((room) => factJob(name, room)));
