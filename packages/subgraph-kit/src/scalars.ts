import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const isoMoment = z.iso.datetime({ offset: true });

/**
 * The moment that a text in ISO 8601 with its zone names, or null. In UTC it is in the years 1 to 9999: the zone can move it
 * out of those that its text shows, and PostgreSQL reads no other from ISO.
 */
export function readMoment(text: string): Date | null {
  const moment = isoMoment.safeParse(text).success ? new Date(text) : null;
  const year = moment?.getUTCFullYear() ?? 0;
  return year >= 1 && year <= 9_999 ? moment : null;
}

function parseMoment(value: unknown): Date {
  const date = typeof value === 'string' ? readMoment(value) : null;
  if (date) return date;
  throw new GraphQLError('Moment invalide : attendu au format ISO 8601, par exemple 2026-01-31T08:00:00Z.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** ISO 8601 outside, Date inside. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  serialize: (value) => (value instanceof Date ? value : parseMoment(value)).toISOString(),
  parseValue: parseMoment,
  parseLiteral: (node) => parseMoment(node.kind === Kind.STRING ? node.value : undefined),
});

const isoDay = z.iso.date();
const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** True of a text that is a calendar day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return isoDay.safeParse(text).success && !text.startsWith('0000');
}

/** A scalar that is the same text outside and inside. */
function textScalar(name: string, isValid: (text: string) => boolean, expected: string): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === 'string' && isValid(value)) return value;
    throw new GraphQLError(`${expected}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A calendar day in Dakar; text, for a day is no moment. */
export const LocalDate = textScalar('Date', isDay, 'Jour invalide : attendu au format AAAA-MM-JJ, par exemple 2026-01-31');
/** A time of day in Dakar. */
export const LocalTime = textScalar('Time', (text) => clockTime.test(text), 'Heure invalide : attendue au format HH:MM, par exemple 08:30');
