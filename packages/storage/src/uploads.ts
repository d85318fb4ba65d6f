import { randomUUID } from 'node:crypto';
import { inputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { isId } from '@sar/subgraph-kit/page';
import { z } from 'zod';
import type { Storage } from './storage.ts';
import { type FindUsed, sweepWhenDue } from './sweep.ts';

/** What a room takes for one purpose. */
export interface UploadPolicy {
  readonly contentTypes: readonly string[];
  /** The content types as people call them. */
  readonly typeNames: string;
  readonly maxBytes: number;
}

/** The shared type `UploadTicket` of every room's schema. */
export interface UploadTicket {
  readonly uploadId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly maxBytes: number;
  readonly expiresAt: Date;
}

const TICKET_MS = 15 * 60_000;
/** Tickets and files of one person in one room that nothing was made of yet. */
const PENDING_MAX = 20;

/** Where a person's upload lies until it is confirmed: under another person's name the same id finds nothing. */
const uploadKey = (personId: string, uploadId: string) => `uploads/${personId}.${uploadId}`;

/**
 * Lets a person upload one file, and first clears away what was left behind.
 * @param file `contentType` and `sizeBytes`, as the client says: the ticket holds it to both.
 * @throws InputRefused when the room takes no such file, or the person has too many that are not confirmed.
 */
export async function issueUpload(
  storage: Storage,
  { personId, file, policy, findUsed }: { personId: string; file: unknown; policy: UploadPolicy; findUsed: FindUsed },
): Promise<UploadTicket> {
  const { contentType, sizeBytes } = parseInput(fileOf(policy), file);
  await sweepWhenDue(storage, findUsed);
  if ((await storage.list(`uploads/${personId}.`)).length >= PENDING_MAX)
    throw inputRefused(null, 'TOO_MANY_UPLOADS', `${PENDING_MAX} dépôts attendent déjà d'être confirmés : réessayez demain.`);
  const uploadId = randomUUID();
  const expiresAt = new Date(Math.floor(Date.now() / 1_000) * 1_000 + TICKET_MS);
  const { headers, ...request } = await storage.reserve({
    key: uploadKey(personId, uploadId),
    contentType,
    maxBytes: sizeBytes,
    expiresAt,
  });
  return {
    ...request,
    uploadId,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    maxBytes: sizeBytes,
    expiresAt,
  };
}

const fileOf = ({ contentTypes, typeNames, maxBytes }: UploadPolicy) =>
  z.object({
    contentType: z.enum(contentTypes, `Types acceptés : ${typeNames}.`),
    sizeBytes: z
      .number()
      .int()
      .min(1, 'Fichier vide : choisissez-en un autre.')
      .max(maxBytes, `${maxBytes / 1_000_000} Mo au plus.`),
  });

/** A file that its person uploaded. @throws InputRefused on `field` when there is none. */
export async function getUpload(
  storage: Storage,
  { personId, uploadId, field }: { personId: string; uploadId: string; field: string },
): Promise<{ key: string; bytes: Uint8Array<ArrayBuffer> }> {
  const key = uploadKey(personId, uploadId);
  const bytes = isId(uploadId) ? await storage.read(key) : null;
  // Without bytes it is a ticket that nobody used.
  if (!bytes?.length) throw inputRefused(field, 'NOT_FOUND', 'Dépôt introuvable : déposez de nouveau le fichier.');
  return { key, bytes };
}
