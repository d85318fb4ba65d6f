import '@sar/config/french';
import { passingFailure } from '@sar/database/errors';
import type { z } from 'zod';

/** The stable codes of `errors[].extensions.code`; documented in docs/errors.md. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'DEPTH_LIMIT'
  | 'INTERNAL_SERVER_ERROR';

/** A refusal that the caller may read: a French message and a stable code. Any other error is a fault and is masked. */
export class Refusal extends Error {
  /** `retryAfter` in seconds: of RATE_LIMITED, and of UNAVAILABLE where it is known. */
  readonly extensions: { readonly code: ErrorCode; readonly retryAfter?: number };
  constructor(code: ErrorCode, message: string, { retryAfter, ...options }: ErrorOptions & { retryAfter?: number } = {}) {
    super(message, options);
    this.extensions = { code, ...(retryAfter === undefined ? {} : { retryAfter }) };
  }
}

/** What the database's own trouble is to a caller: come again; undefined of any other error. */
export function databaseRefusal(error: unknown): Refusal | undefined {
  const failure = passingFailure(error);
  if (!failure) return undefined;
  const message =
    failure === 'DISK_FULL'
      ? "Il n'y a plus de place pour enregistrer : rien n'a été changé. Prévenez l'administrateur."
      : 'Le service est momentanément indisponible. Réessayez dans quelques instants.';
  return new Refusal('UNAVAILABLE', message, { cause: error, retryAfter: failure === 'DISK_FULL' ? 60 : 1 });
}

export const unauthenticated = () => new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
export const forbidden = () =>
  new Refusal(
    'FORBIDDEN',
    "Vous n'avez pas le droit de faire cette action. Demandez-le à l'administration de SAR Connect ou au responsable de la rubrique.",
  );
/** @param seconds until the next try has a chance. */
export function rateLimited(seconds: number): Refusal {
  const retryAfter = Math.max(1, seconds);
  const minutes = Math.ceil(retryAfter / 60);
  const wait = retryAfter < 60 ? `${retryAfter} s` : minutes === 1 ? 'une minute' : `${minutes} minutes`;
  return new Refusal('RATE_LIMITED', `Trop de demandes. Réessayez dans ${wait}.`, { retryAfter });
}
/** @param advice what the person can do now. */
export const notFound = (what: string, advice: string) => new Refusal('NOT_FOUND', `${what} introuvable : ${advice}.`);

/** One expected refusal of an input, as data. `field` is the path in the input, null when no single field is at fault. */
export interface UserError {
  readonly field: readonly string[] | null;
  readonly message: string;
  readonly code: string;
}

/** Thrown by a service whose input breaks a rule; `payload` turns it into `userErrors`. Nothing was written. */
export class InputRefused extends Error {
  readonly userErrors: readonly UserError[];
  constructor(userErrors: readonly UserError[]) {
    super(userErrors.map(({ message }) => message).join(' '));
    this.userErrors = userErrors;
  }
}

/** An `InputRefused` on one field. */
export function inputRefused(field: string | null, code: string, message: string): InputRefused {
  return new InputRefused([{ field: field === null ? null : [field], code, message }]);
}

/** An `InputRefused` on the field that names what is not there; the same for what its caller may not know of. */
export const absent = (field: string, what: string) => inputRefused(field, 'NOT_FOUND', `${what} introuvable : rechargez la liste.`);

/**
 * Checks an input by its schema.
 * @throws InputRefused with every issue, in French.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  // What a client sends by mistake is no fault of ours.
  const unstorable = pathOfUnstorable(input, []);
  if (unstorable)
    throw new InputRefused([
      {
        field: unstorable,
        code: 'INVALID_CHARACTER',
        message: 'Ce texte contient un caractère interdit : effacez-le et saisissez-le de nouveau.',
      },
    ]);
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new InputRefused(
    parsed.error.issues.map(({ path, message, code }) => ({
      field: path.length > 0 ? path.map(String) : null,
      message,
      code: code.toUpperCase(),
    })),
  );
}

/** Where in an input, however deep, the first text is that the database cannot hold: with a NUL, or half a surrogate pair. */
function pathOfUnstorable(input: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof input === 'string') return input.includes('\0') || !input.isWellFormed() ? path : undefined;
  for (const [key, value] of Object.entries(Object(input))) {
    const found = pathOfUnstorable(value, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

/** A mutation's payload: the result under its name, or null with the reasons. */
export async function payload<Name extends string, Value>(name: Name, work: Promise<Value>) {
  try {
    return { [name]: await work, userErrors: [] } as { [K in Name]: Value | null } & { userErrors: UserError[] };
  } catch (error) {
    if (!(error instanceof InputRefused)) throw error;
    return { [name]: null, userErrors: error.userErrors } as unknown as { [K in Name]: Value | null } & { userErrors: UserError[] };
  }
}
