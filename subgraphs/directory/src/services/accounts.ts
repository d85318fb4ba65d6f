import type { Published } from '@sar/events/bus';
import type { FactPayload } from '@sar/events/facts';
import { inputRefused, Refusal } from '@sar/subgraph-kit/errors';
import type { RoomRequest } from '@sar/subgraph-kit/subgraph';
import { z } from 'zod';
import type { Context } from '../context.ts';

/** What identity must agree to before it is written, with the input's field that it is refused on. */
const FIELDS = { EMAIL: 'email', DEPARTURE: 'id' } as const;

const answers = z.object({ refusal: z.object({ code: z.string(), message: z.string() }).nullable() });

/** Longer than identity takes, and no longer than a person waits without a thought. */
const HEARD_WITHIN_MS = 2_000;

/**
 * Asks identity, in the name of whoever writes, whether somebody's account allows a change of their sheet: the directory
 * knows no roles. Never inside a transaction.
 * @throws InputRefused with identity's reason. @throws Refusal UNAVAILABLE when it does not answer: then nothing may be written.
 */
export async function requireAccountAllows(context: Context, employeeId: string, change: keyof typeof FIELDS): Promise<void> {
  const { refusal } = await context
    .askRoute('identity', '/employee-change', { employeeId, change }, context)
    .then((answer) => answers.parse(answer))
    .catch((cause: unknown) => {
      throw new Refusal('UNAVAILABLE', "L'identification ne répond pas : rien n'a été changé. Réessayez dans quelques instants.", {
        cause,
        retryAfter: 1,
      });
    });
  if (refusal) throw inputRefused(FIELDS[change], refusal.code, refusal.message);
}

/**
 * Waits until identity has taken in what was just committed of a person, so that it holds on the very next request. One that
 * is slow does not keep anybody for ever: the fact arrives all the same.
 */
export async function awaitAccount({ facts, log, requestId }: Context, told: Published, employeeId: string): Promise<void> {
  if (await facts.awaitHeard(told, HEARD_WITHIN_MS)) return;
  log.warn({ requestId, employeeId }, 'identity has not taken in yet how a person now stands');
}

/** Whose request changes a sheet, for the fact that tells of it: nobody's where an operator does. */
export function byWhom({ viewer, requestId = '', address }: Partial<RoomRequest>): Pick<FactPayload<'directory.employee-changed'>, 'by'> {
  return viewer ? { by: { userId: viewer.userId, requestId, ...(address === undefined ? {} : { address }) } } : {};
}
