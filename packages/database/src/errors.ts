/** SQLSTATEs: a unique constraint is broken; a text holds what no text of the database can (NUL, half a surrogate pair). */
const UNIQUE_VIOLATION = '23505';
const UNSTORABLE_TEXT = ['22021', '22P05'];

/** The name of the unique constraint that a statement broke, whatever the driver; null for any other error. */
export function brokenUnique(error: unknown): string | null {
  const { code, constraint, constraint_name } = driverError(error);
  return code === UNIQUE_VIOLATION ? (constraint_name ?? constraint ?? '') : null;
}

/** True when the database cannot hold a text that it was given. */
export function isUnstorableText(error: unknown): boolean {
  return UNSTORABLE_TEXT.includes(driverError(error).code ?? '');
}

/** Another transaction was in the way (serialization, deadlock): nothing was done, and the next try may well succeed. */
const CONFLICT = ['40001', '40P01'];

/** True when the same statement or transaction, done once more, has a chance. */
export function isConflict(error: unknown): boolean {
  return CONFLICT.includes(driverError(error).code ?? '');
}

const DISK_FULL = '53100';
/** Locked for too long, cancelled for taking too long, too many connections, shut down, starting, left idle in a transaction. */
const UNAVAILABLE = [...CONFLICT, '55P03', '57014', '53200', '53300', '57P01', '57P02', '57P03', '25P03'];
/** What drivers and sockets say of a connection that is not there or broke, and our own pool of one that did not come free. */
const NO_CONNECTION = /^(08\d\d\d|CONNECT(ION)?_\w+|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|DATABASE_BUSY)$/;

/** Why the database cannot do now what it could do later; null of an error that will come again. */
export function passingFailure(error: unknown): 'UNAVAILABLE' | 'DISK_FULL' | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as DriverError;
    if (code === DISK_FULL) return 'DISK_FULL';
    if (typeof code === 'string' && (UNAVAILABLE.includes(code) || NO_CONNECTION.test(code))) return 'UNAVAILABLE';
  }
  return null;
}

/** The code by which a driver says that it has no connection; null of any other error, also of one that another server caused. */
export function lostConnection(error: unknown): string | null {
  const code = error instanceof Error ? (error as DriverError).code : undefined;
  return code && NO_CONNECTION.test(code) ? code : null;
}

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly constraint_name?: string;
}

/** What a driver says of a failed statement, under what drizzle and others wrap around it. */
function driverError(error: unknown): DriverError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if ('severity' in cause) return cause as DriverError;
  return {};
}
