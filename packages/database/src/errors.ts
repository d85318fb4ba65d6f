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
