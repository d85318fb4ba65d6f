import { z } from 'zod';
import { integer } from './kinds.ts';

/**
 * Other names of a variable, which count where its own is absent: those of the system that this one replaces, so that a
 * deployment moves over with its settings, and the platform's.
 */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  PUBLIC_URL: ['RENDER_EXTERNAL_URL'],
  AUTH_SECRET: ['SECRET_KEY'],
};

/** What makes DATABASE_URL where that is absent and POSTGRES_HOST is not. */
export const databaseParts = z.object({
  POSTGRES_HOST: z.string(),
  POSTGRES_PORT: integer(1, 65535).default(5432),
  POSTGRES_DB: z.string(),
  POSTGRES_USER: z.string(),
  POSTGRES_PASSWORD: z.string().optional(),
});

export interface Named {
  /** The environment, with every value under the name that the product knows. */
  readonly values: Record<string, string>;
  /** Where a value came by another name: that name, by the variable's own. */
  readonly givenAs: Readonly<Record<string, string>>;
  readonly faults: readonly string[];
}

/** Brings what was given under other names under their own. An empty value is how many hosts write "not set". */
export function resolveNames(env: Record<string, string | undefined>): Named {
  const values = Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => Boolean(entry[1])));
  const givenAs: Record<string, string> = {};
  for (const [name, others] of Object.entries(ALIASES)) {
    const other = values[name] === undefined && others.find((one) => values[one] !== undefined);
    if (!other) continue;
    values[name] = values[other] as string;
    givenAs[name] = other;
  }
  if (values['DATABASE_URL'] !== undefined || values['POSTGRES_HOST'] === undefined) return { values, givenAs, faults: [] };
  const parts = databaseParts.safeParse(values);
  if (!parts.success) return { values, givenAs, faults: faultsOf(parts.error, (part) => `DATABASE_URL (${part})`) };
  // Nothing can be wrong with an address that is made here but its password.
  return {
    values: { ...values, DATABASE_URL: addressOf(parts.data) },
    givenAs: { ...givenAs, DATABASE_URL: 'POSTGRES_PASSWORD' },
    faults: [],
  };
}

/** Faults as people read them: `NAME : message`, or `NAME (OTHER) : message` of a value that came by another name. */
export function faultsOf(error: z.ZodError, spoken = (name: string) => name): string[] {
  return error.issues.map(({ path, message }) => `${spoken(String(path[0]))} : ${message}`);
}

/** The variable that a fault is about, by its own name. */
export const nameIn = (fault: string) => fault.split(/ [:(]/)[0] as string;

/** A fault that also tells the name by which the value came, for that is the one to mend. */
export function asGiven(fault: string, givenAs: Named['givenAs']): string {
  const [name, other] = [nameIn(fault), givenAs[nameIn(fault)]];
  return other ? fault.replace(name, `${name} (${other})`) : fault;
}

function addressOf(parts: z.infer<typeof databaseParts>): string {
  const user = encodeURIComponent(parts.POSTGRES_USER);
  const password = parts.POSTGRES_PASSWORD === undefined ? '' : `:${encodeURIComponent(parts.POSTGRES_PASSWORD)}`;
  return `postgres://${user}${password}@${parts.POSTGRES_HOST}:${parts.POSTGRES_PORT}/${encodeURIComponent(parts.POSTGRES_DB)}`;
}
