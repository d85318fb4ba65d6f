/** One request that a client sends by itself, straight to where the files are. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  /** It must carry these, as they are. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface NewUpload {
  readonly key: string;
  readonly contentType: string;
  readonly maxBytes: number;
  readonly expiresAt: Date;
}

/** How a browser shall take an object. */
export interface LinkOptions {
  readonly contentType: string;
  /** The name under which a person saves it; any text. */
  readonly fileName: string;
}

export interface StoredObject {
  readonly key: string;
  readonly modifiedAt: Date;
}

/**
 * One room's files, wherever they are. Objects are never changed once they have bytes: what replaces one has another key.
 * Keys are made by the rooms out of words and ids (`avatars/<id>.webp`), never out of what a client sends.
 */
export interface Storage {
  /**
   * Makes an empty object and the one request that may fill it. Whatever the request sends has that content type and at
   * most that size, and a second one is refused: on S3 a presigned PUT whose signed headers are the content type, the
   * length and `If-Match` with the empty object's ETag.
   */
  reserve(upload: NewUpload): Promise<SignedRequest>;
  /** An address for whoever holds it, the same for an hour and good for one to two, so that a browser can keep what it got. */
  link(key: string, options: LinkOptions): string;
  /** An object's bytes; null when there is none. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** Writes an object, whole or not at all. */
  write(key: string, bytes: Uint8Array): Promise<void>;
  /** Removes objects; those that are not there are no error. */
  remove(keys: readonly string[]): Promise<void>;
  /** The objects whose key begins so. */
  list(prefix: string): Promise<StoredObject[]>;
  /** Answers an address of this storage that leads back to this process (routes.ts). @throws Refusal when it is not good. */
  answer(request: Request): Promise<Response>;
}
