import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { z } from 'zod';

const isoMoment = z.iso.datetime({ offset: true });

/** The moment that a text in ISO 8601 with its zone names, or null. Year 0 is a Date, but no moment of PostgreSQL. */
export function readMoment(text: string): Date | null {
  return isoMoment.safeParse(text).success && !text.startsWith('0000') ? new Date(text) : null;
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
