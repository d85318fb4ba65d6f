/** A model somewhere else that did not serve. What it was asked, and with which key, is for no log. */
export class ProviderUnavailable extends Error {
  /** HTTP status; null when no response came. */
  readonly status: number | null;
  /** How long the provider asks to be left alone, in milliseconds; 0 where it does not say. */
  readonly retryAfterMs: number;
  /** Whether another try at once has a chance. A connection that broke has; one that was given up was waited for. */
  readonly isPassing: boolean;

  constructor(reason: string, { status = null, retryAfter = null, isPassing, cause }: Failure = {}) {
    super(reason, cause === undefined ? {} : { cause });
    this.status = status;
    this.retryAfterMs = waitOf(retryAfter);
    this.isPassing = isPassing ?? (status === null || status === 429 || status >= 500);
  }
}

export interface Failure {
  readonly status?: number | null | undefined;
  /** The header of that name. */
  readonly retryAfter?: string | null | undefined;
  /** Told by the status, unless said. */
  readonly isPassing?: boolean;
  readonly cause?: unknown;
}

/** The header holds seconds, or a date. */
function waitOf(retryAfter: string | null): number {
  if (retryAfter === null) return 0;
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? 1_000 * seconds : Date.parse(retryAfter) - Date.now();
  return Math.max(0, wait || 0);
}
