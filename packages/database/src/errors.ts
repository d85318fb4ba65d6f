/** The SQLSTATE of a unique violation. */
const UNIQUE_VIOLATION = '23505';

/** The name of the unique constraint that a statement broke, whatever the driver; null for any other error. */
export function brokenUnique(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint, constraint_name } = cause as { code?: string; constraint?: string; constraint_name?: string };
    if (code === UNIQUE_VIOLATION) return constraint_name ?? constraint ?? '';
  }
  return null;
}
