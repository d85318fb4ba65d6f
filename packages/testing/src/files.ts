import sharp from 'sharp';
import type { TestApp } from './app.ts';

/** What a mutation that gives a ticket is asked for. */
export const UPLOAD = 'upload { uploadId url method headers { name value } maxBytes expiresAt } userErrors { field code message }';

export interface Ticket {
  readonly uploadId: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly maxBytes: number;
  readonly expiresAt: string;
}

/** An address of ours without its origin, as the door sees it. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

/** Sends a file to where its ticket says, through the door, with no session. */
export async function sendFile(app: TestApp, ticket: Ticket, bytes: Uint8Array, changes: Record<string, string> = {}) {
  const headers = { ...Object.fromEntries(ticket.headers.map(({ name, value }) => [name, value])), ...changes };
  const { statusCode, body } = await app.door.inject({
    method: ticket.method as 'PUT',
    url: pathOf(ticket.url),
    headers,
    payload: Buffer.from(bytes),
  });
  return { status: statusCode, code: body ? JSON.parse(body).errors[0].extensions.code : null };
}

/** What is behind an address of ours, through the door, with no session. */
export async function fetchFile(app: TestApp, url: string) {
  const { statusCode, headers, rawPayload } = await app.door.inject({ method: 'GET', url: pathOf(url) });
  return { status: statusCode, headers, bytes: rawPayload };
}

/** A PNG of one colour. */
export function picture(background: string, width = 20, height = 30): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What an image is: its format, its measures and the colour of its first point. */
export async function lookAt(bytes: Uint8Array) {
  const { format, width, height } = await sharp(bytes).metadata();
  const [red = 0, green = 0, blue = 0] = await sharp(bytes).raw().toBuffer();
  const colour = red > 128 ? 'red' : blue > 128 ? 'blue' : green > 128 ? 'green' : 'black';
  return { format, width, height, colour };
}
