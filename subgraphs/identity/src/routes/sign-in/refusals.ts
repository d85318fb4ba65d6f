import type { ErrorCode } from '@sar/subgraph-kit/errors';

/** Where a person goes on: to the form that was refused, where it has a page, or to one of the house's others. */
export type Next = 'FORM' | 'SIGN_IN' | 'NEW_LINK' | 'AUTHENTICATOR';

export interface SignInRefusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly next: Next;
}

const refusal = (status: number, code: ErrorCode, message: string, next: Next = 'SIGN_IN'): SignInRefusal => ({
  status,
  code,
  message,
  next,
});

const OR_A_LINK = 'Réessayez, ou demandez un lien par « Mot de passe oublié ».';
const WRONG = refusal(401, 'UNAUTHENTICATED', `Adresse ou mot de passe incorrect. ${OR_A_LINK}`, 'FORM');
const WRONG_CODE = refusal(401, 'UNAUTHENTICATED', "Code incorrect, ou déjà utilisé. Attendez le code suivant de l'application.", 'FORM');
const WRONG_RECOVERY = refusal(401, 'UNAUTHENTICATED', 'Code de secours incorrect, ou déjà utilisé. Prenez-en un autre.', 'FORM');
const WRONG_LENGTH = refusal(400, 'BAD_USER_INPUT', 'Le mot de passe doit avoir 12 caractères au moins, et 128 au plus.', 'FORM');
const AGAIN = refusal(401, 'UNAUTHENTICATED', 'Recommencez la connexion.');
const STALE_LINK = refusal(400, 'BAD_USER_INPUT', "Ce lien a déjà servi ou n'est plus valable. Demandez-en un autre.", 'NEW_LINK');
const STALE_STATE = refusal(400, 'BAD_USER_INPUT', 'Cette connexion a expiré, ou a commencé dans un autre navigateur. Recommencez.');
export const OUT_OF_SERVICE = refusal(
  403,
  'FORBIDDEN',
  "Ce compte n'est pas en service. Adressez-vous à l'administration de SAR Connect ou aux ressources humaines.",
);
export const FOREIGN = refusal(403, 'FORBIDDEN', "Demande venue d'un autre site. Ouvrez la page de SAR Connect elle-même, et réessayez.");
const FAILED = refusal(400, 'BAD_USER_INPUT', "La connexion n'a pas abouti. Recommencez.");

/** What the library and services/sign-in call a refusal, and what a person reads. */
const REFUSALS: Readonly<Record<string, SignInRefusal>> = {
  INVALID_EMAIL_OR_PASSWORD: WRONG,
  INVALID_EMAIL: WRONG,
  PASSWORD_TOO_LONG: WRONG_LENGTH,
  PASSWORD_TOO_SHORT: WRONG_LENGTH,
  INVALID_PASSWORD: refusal(400, 'BAD_USER_INPUT', `Mot de passe incorrect. ${OR_A_LINK}`, 'FORM'),
  CREDENTIAL_ACCOUNT_NOT_FOUND: refusal(
    400,
    'BAD_USER_INPUT',
    "Ce compte n'a pas de mot de passe. Demandez un lien par « Mot de passe oublié » pour en choisir un.",
  ),
  INVALID_TOKEN: STALE_LINK,
  USER_NOT_FOUND: STALE_LINK,
  INVALID_CODE: WRONG_CODE,
  INVALID_BACKUP_CODE: WRONG_RECOVERY,
  CONFLICT: WRONG_RECOVERY,
  INVALID_TWO_FACTOR_COOKIE: AGAIN,
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: AGAIN,
  ACCOUNT_TEMPORARILY_LOCKED: refusal(403, 'FORBIDDEN', 'Trop de codes incorrects. Réessayez dans un quart d’heure.'),
  TOTP_ALREADY_ENABLED: refusal(
    400,
    'BAD_USER_INPUT',
    "Une application de codes est déjà en place pour ce compte. Pour en changer, faites-la retirer par l'administration de SAR Connect.",
  ),
  TOTP_NOT_ENABLED: refusal(
    400,
    'BAD_USER_INPUT',
    "Aucune application de codes n'est en cours d'installation. Commencez par l'installer.",
    'AUTHENTICATOR',
  ),
  UNKNOWN_PERSON: refusal(
    403,
    'FORBIDDEN',
    "L'annuaire ne connaît personne en poste à cette adresse. Adressez-vous aux ressources humaines.",
  ),
  NOT_OF_THE_COMPANY: refusal(403, 'FORBIDDEN', "Connectez-vous avec votre compte Google de l'entreprise."),
  SECOND_SUBJECT: refusal(
    403,
    'FORBIDDEN',
    "Cette adresse est déjà liée à un autre compte Google. Adressez-vous à l'administration de SAR Connect.",
  ),
  unable_to_link_account: OUT_OF_SERVICE,
  signup_disabled: OUT_OF_SERVICE,
  state_not_found: STALE_STATE,
  state_mismatch: STALE_STATE,
  access_denied: refusal(400, 'BAD_USER_INPUT', 'Connexion annulée. Recommencez pour vous connecter.'),
  PROVIDER_NOT_FOUND: refusal(503, 'UNAVAILABLE', 'Google ne répond pas. Réessayez dans quelques instants.'),
  MISSING_OR_NULL_ORIGIN: FOREIGN,
  INVALID_ORIGIN: FOREIGN,
};

/** A code that may be written down: one of those above. Whatever else a request says is the text of a stranger. */
export function knownCode(code: unknown): string {
  return Object.hasOwn(REFUSALS, String(code)) ? String(code) : 'OTHER';
}

/** The refusal behind a code, or behind none. */
export function refusalOf(code: unknown): SignInRefusal {
  return REFUSALS[knownCode(code)] ?? FAILED;
}
