import type { Db } from '@sar/database/client';
import { InputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { filled } from '@sar/subgraph-kit/inputs';
import { z } from 'zod';
import { homeContent } from '../tables.ts';
import { type HomeParts, readHomeContent } from './home-content.ts';

const url = z
  .stringFormat('safe-url', isSafeUrl, { error: "Adresse invalide : « https:// » attendu, sans nom d'utilisateur ni mot de passe." })
  .max(2_000)
  // As a browser reads it: what is stored is what was checked.
  .transform((value) => new URL(value).href);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);

const parts = z.object({
  directorMessage: z
    .object({ title: filled(200), body: filled(20_000), signatory: filled(200), publishedAt: z.date().nullish() })
    .nullish(),
  featuredVideo: z.object({ title: filled(200), url, posterUrl: optional(url) }).nullish(),
  quickLinks: z
    .array(
      z.object({
        label: filled(80),
        url,
        icon: optional(
          z.string().regex(/^[a-z0-9-]{1,50}$/, "Nom d'icône invalide : écrivez-le en lettres minuscules, chiffres et tirets."),
        ),
      }),
    )
    .max(20)
    .nullish(),
  greenNumber: z
    .object({
      label: filled(80),
      number: z
        .string()
        .trim()
        .regex(/^\+?[0-9][0-9 ]{2,24}$/, 'Numéro invalide : écrivez-le en chiffres et espaces seulement.'),
    })
    .nullish(),
});

/**
 * Writes the given parts of the home page, each as a whole; `undefined` leaves a part alone, null takes it away. One
 * statement that names only the columns of those parts: two writers at once of different parts both keep their work.
 * @throws InputRefused when a field is invalid or the message is dated in the future; then no part is written.
 */
export async function updateHomeContent(db: Db, updatedById: string, input: unknown): Promise<HomeParts> {
  const { directorMessage, featuredVideo, quickLinks, greenNumber } = parseInput(parts, input);
  const now = new Date();
  const publishedAt = directorMessage?.publishedAt ?? now;
  if (publishedAt > now) {
    const message = 'Le mot du directeur porte une date à venir : choisissez-en une passée.';
    throw new InputRefused([{ field: ['directorMessage', 'publishedAt'], code: 'IN_FUTURE', message }]);
  }
  const edit = { updatedAt: now.toISOString(), updatedById };
  const given = {
    ...(directorMessage === undefined
      ? {}
      : { directorMessage: directorMessage && { ...directorMessage, publishedAt: publishedAt.toISOString(), ...edit } }),
    ...(featuredVideo === undefined ? {} : { featuredVideo: featuredVideo && { ...featuredVideo, ...edit } }),
    ...(quickLinks === undefined ? {} : { quickLinks: quickLinks && { links: quickLinks, ...edit } }),
    ...(greenNumber === undefined ? {} : { greenNumber: greenNumber && { ...greenNumber, ...edit } }),
  };
  if (Object.keys(given).length > 0)
    await db
      .insert(homeContent)
      .values({ id: 1, ...given })
      .onConflictDoUpdate({ target: homeContent.id, set: given });
  return readHomeContent(db);
}

/** Https with a host, and nobody's name or password in it. */
function isSafeUrl(value: string): boolean {
  const parsed = URL.parse(value);
  return parsed !== null && parsed.protocol === 'https:' && parsed.username === '' && parsed.password === '';
}
