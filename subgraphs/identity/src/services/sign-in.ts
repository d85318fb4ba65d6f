import type { Logger } from 'pino';

/** What happened to an account, for who must be able to tell later. `data` holds no secret and no address. */
export interface SignInEvent {
  readonly kind:
    | 'SIGNED_IN'
    | 'SIGN_IN_REFUSED'
    | 'ACCOUNT_BOUND'
    | 'PASSWORD_RESET'
    | 'TWO_FACTOR_ENABLED'
    | 'TWO_FACTOR_RESET'
    | 'SERVICE_TOKEN_CREATED'
    | 'SERVICE_TOKEN_REVOKED'
    | 'KIOSK_OPENED';
  /** The account that acted; null for somebody unknown or a key. */
  readonly actorId: string | null;
  /** The account or key that it happened to; null when unknown. */
  readonly subjectId: string | null;
  readonly data?: Readonly<Record<string, unknown>>;
}

export type RecordEvent = (event: SignInEvent) => Promise<void>;

/** The one place that every event of sign-in passes. */
export function recordIn(log: Logger): RecordEvent {
  return async (event) => log.info({ event }, 'sign-in');
}
