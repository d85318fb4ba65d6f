/** Causes told under an error. */
const MAX_DEPTH = 5;
/** SQLSTATE's class of values that do not fit: the database's message repeats the value. */
const DATA_EXCEPTION = /^22/;

export interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: ToldError;
  readonly errors?: readonly ToldError[];
}

/**
 * An error as the log may have it: what kind, what it says, where it arose, and why. Nothing else that an error carries
 * (a statement's values, a row, a request), for that is somebody's.
 */
export function tellError(error: unknown, depth = 0): ToldError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  return {
    type: error.constructor.name,
    message: messageOf(error),
    ...(typeof code === 'string' ? { code } : {}),
    // V8 begins a stack with the whole message.
    stack: error.stack?.includes(error.message) ? error.stack.slice(error.stack.indexOf(error.message) + error.message.length) : '',
    ...(cause !== undefined && depth < MAX_DEPTH ? { cause: tellError(cause, depth + 1) } : {}),
    ...(error instanceof AggregateError && depth < MAX_DEPTH ? { errors: error.errors.map((one) => tellError(one, depth + 1)) } : {}),
  };
}

/** drizzle's message is the statement with its values: of it the statement is told, whose values are numbered. */
function messageOf(error: Error): string {
  const { query, params, severity, code } = error as { query?: unknown; params?: unknown; severity?: unknown; code?: unknown };
  if (params !== undefined && typeof query === 'string') return `Failed query: ${query}`;
  if (severity !== undefined && DATA_EXCEPTION.test(String(code))) return `SQLSTATE ${code}`;
  return error.message;
}
