import { Refusal } from '@sar/subgraph-kit/errors';
import { hashPassword, verifyPassword } from 'better-auth/crypto';

/** scrypt takes 32 MB and a tenth of a second of a core each. */
const AT_ONCE = 2;
const WAITING_MAX = 20;

let running = 0;
const waiting: (() => void)[] = [];

/**
 * Runs one password check when its turn comes: the gate in front of every check and every hash, whoever asks.
 * @throws Refusal UNAVAILABLE when too many wait already.
 */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (waiting.length >= WAITING_MAX)
    throw new Refusal('UNAVAILABLE', 'Trop de connexions en même temps. Réessayez dans quelques instants.');
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** The library's scrypt, a few at a time: a burst of sign-ins must not take the memory of the whole process. */
export const passwords = {
  hash: (password: string) => inTurn(() => hashPassword(password)),
  verify: (check: { hash: string; password: string }) => inTurn(() => verifyPassword(check)),
};
