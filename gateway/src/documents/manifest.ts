import { readFileSync } from 'node:fs';

export interface TrustedDocument {
  /** SHA-256 of the text, in hexadecimal. */
  readonly id: string;
  readonly name: string;
  readonly type: 'query' | 'mutation';
  /** The text itself. */
  readonly body: string;
}

/** The documents that a screen on a wall may send, by name: it stands where anybody can take its cookie. */
export const OF_SCREENS: readonly string[] = ['Kiosk'];

/** The operations of packages/client, written by `npm run generate`. */
export function readManifest(): readonly TrustedDocument[] {
  const file = new URL('../../supergraph/documents.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly operations: readonly TrustedDocument[] }).operations;
}
