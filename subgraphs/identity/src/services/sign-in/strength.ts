import type { Role } from '@sar/subgraph-kit/viewer';
import type { SignInMethod } from '../../tables.ts';

/**
 * The granted roles that a session is too weakly opened for. A password alone opens no more than an employee's rights:
 * it can be guessed, or given away. Google has its own second factor, except for whom all the rest depends on.
 * The demonstration has no secrets to keep; where it is off its sessions open nothing (services/viewer.ts).
 */
export function withheldRoles(granted: readonly Role[], method: SignInMethod): Role[] {
  if (method === 'PASSWORD') return [...granted];
  return method === 'GOOGLE' ? granted.filter((role) => role === 'ADMINISTRATOR') : [];
}
