import { randomUUID } from 'node:crypto';
import type { Role } from '@sar/subgraph-kit/viewer';
import type { TestApp } from '@sar/testing/app';
import { picture, sendFile, type Ticket } from '@sar/testing/files';
import { type DocumentNode, print } from 'graphql';
import { expect } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: tests read what they asked for
type Data = any;

/** The front end in front of an app: what a write is about is made by the same documents as in the browser. */
export interface Front {
  readonly app: TestApp;
  /** Sends a document by a session. @returns its data; nothing of it may be refused. */
  send(token: string, document: DocumentNode, variables?: object): Promise<Data>;
  /** As `send`, by a new session of a role: some writes end those that there are. */
  ask(role: Role, document: DocumentNode, variables?: object): Promise<Data>;
}

export function frontOf(app: TestApp): Front {
  const send: Front['send'] = async (token, document, variables = {}) => {
    const { data, errors } = await app.graphql(print(document), { token, variables: { ...variables } });
    const refusals = Object.values((data ?? {}) as Data).flatMap((payload: Data) => payload?.userErrors ?? []);
    expect([errors ?? [], refusals]).toEqual([[], []]);
    return data;
  };
  return { app, send, ask: async (role, document, variables) => send(await app.session(role), document, variables) };
}

/** One of the front end's writes. */
export interface Write {
  /** Somebody who may. */
  readonly role: Role;
  /** In SQL statements, the viewer's included; those that open and close a transaction are not counted. */
  readonly cost: number;
  /** Makes what the write is about. @param count of how many things, and how long its lists are. @returns its variables. */
  readonly given?: (front: Front, count: number) => object | Promise<object>;
}

/** By the document's name. */
export type Writes = Readonly<Record<string, Write>>;

/** Makes several things, one after the other. */
export async function several<Thing>(count: number, make: (rank: number) => Thing | Promise<Thing>): Promise<Thing[]> {
  const made: Thing[] = [];
  for (let rank = 0; rank < count; rank++) made.push(await make(rank));
  return made;
}

/** A text that is nowhere yet, in capitals and digits. */
export const unique = () => randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase();

/** An image to send: what a ticket is asked for. */
export async function imageFile() {
  const bytes = await picture('#f00');
  return { bytes, file: { contentType: 'image/png', sizeBytes: bytes.length } };
}

/** Sends an image to where its ticket says. @returns the upload's id. */
export async function sendImage({ app }: Front, { upload }: { readonly upload: Ticket }, bytes: Uint8Array): Promise<string> {
  expect(await sendFile(app, upload, bytes)).toEqual({ status: 204, code: null });
  return upload.uploadId;
}
