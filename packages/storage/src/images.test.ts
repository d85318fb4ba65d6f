import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { testConfig } from '@sar/testing/config';
import sharp, { type Metadata } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImageShape, type StoredImage, storeImage } from './images.ts';
import { openStorage } from './open.ts';
import type { Storage } from './storage.ts';

const PERSON = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const OTHER = '1c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const SQUARE: ImageShape = { width: 512, height: 512, fit: 'cover' };
const WITHIN: ImageShape = { width: 1_600, height: 1_600, fit: 'inside' };
/** Left half red, right half blue. */
const picture = (width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#f00' } }).composite([
    { input: { create: { width: width / 2, height, channels: 3, background: '#00f' } }, left: width / 2, top: 0 },
  ]);

let folder: string;
let storage: Storage;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sar-images-'));
  storage = openStorage(testConfig({ SAR_DATA_DIR: folder }), 'news');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Refused {
  readonly code: string;
  readonly message: string;
  readonly field: string[];
}

/** What becomes of an uploaded file: the measures and the bytes of the image, or the refusal. */
type Taken = Partial<StoredImage & { readonly bytes: Buffer; readonly metadata: Metadata }> & {
  readonly refusal?: Refused | undefined;
  readonly left?: Uint8Array | null;
};

async function take(bytes: Uint8Array, shape = WITHIN): Promise<Taken> {
  const uploadId = crypto.randomUUID();
  await storage.write(`uploads/${PERSON}.${uploadId}`, bytes);
  try {
    const image = await storeImage(storage, { personId: PERSON, uploadId, field: 'uploadId', folder: 'articles', shape });
    const stored = (await storage.read(image.key)) ?? new Uint8Array();
    return { ...image, bytes: Buffer.from(stored), metadata: await sharp(stored).metadata() };
  } catch (error) {
    const { userErrors } = error as { userErrors?: Refused[] };
    if (!userErrors) throw error;
    return { refusal: userErrors[0], left: await storage.read(`uploads/${PERSON}.${uploadId}`) };
  }
}
const refused = async (bytes: Uint8Array, shape?: ImageShape) => (await take(bytes, shape)).refusal?.code;

/** A PNG whose header claims so many points; what follows is a few bytes. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8);
  const parts = [chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1_000))), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...parts]);
}

describe('an uploaded image', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('in %s becomes WebP', async (format) => {
    const image = await take(await picture()[format]().toBuffer());
    expect(image).toMatchObject({ width: 40, height: 20, metadata: { format: 'webp', width: 40, height: 20 } });
    expect(image.key).toMatch(/^articles\/[0-9a-f-]{36}\.webp$/);
  });

  it('gets the measures that its place asks for, and no larger than it is', async () => {
    const shapeOf = async (width: number, height: number, shape: ImageShape) => {
      const image = await take(await picture(width, height).png().toBuffer(), shape);
      expect(image.metadata).toMatchObject({ width: image.width, height: image.height });
      return [image.width, image.height];
    };
    expect(await shapeOf(2_000, 1_000, WITHIN)).toEqual([1_600, 800]);
    expect(await shapeOf(500, 2_000, WITHIN)).toEqual([400, 1_600]);
    expect(await shapeOf(40, 20, WITHIN)).toEqual([40, 20]);
    expect(await shapeOf(2_000, 1_000, SQUARE)).toEqual([512, 512]);
    expect(await shapeOf(40, 20, SQUARE)).toEqual([512, 512]);
    expect(await shapeOf(4, 16_000, SQUARE)).toEqual([512, 512]);
  });

  it('says no more where and with what it was taken, nor who its owner is', async () => {
    const exif = {
      IFD0: { Artist: 'Personne', Model: 'Appareil-X', Software: 'Logiciel-X' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '14/1 45/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '17/1 20/1 0/1' },
    };
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf>Appareil-X</rdf></x:xmpmeta>';
    for (const format of ['jpeg', 'png', 'webp'] as const) {
      const given = await picture().withExif(exif).withXmp(xmp).keepIccProfile()[format]().toBuffer();
      expect((await sharp(given).metadata()).exif?.includes('Appareil-X')).toBe(true);
      const image = await take(given);
      const { exif: left, icc, iptc, xmp: packet } = image.metadata ?? {};
      expect({ left, icc, iptc, packet }).toEqual({});
      for (const trace of ['EXIF', 'XMP', 'GPS', 'Appareil', 'Personne']) expect(image.bytes?.includes(trace), trace).toBe(false);
    }
  });

  it('stands as the camera was held', async () => {
    const given = await picture().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const image = await take(given);
    expect([image.width, image.height]).toEqual([20, 40]);
    const { data, info } = await sharp(image.bytes).raw().toBuffer({ resolveWithObject: true });
    const reds = [0, info.height - 1].map((row) => data[row * info.width * info.channels]);
    expect(reds.map((red) => Number(red) > 128)).toEqual([true, false]);
  });

  it('is the first picture of an animation', async () => {
    const frames = await Promise.all(
      ['#f00', '#00f'].map((background) =>
        sharp({ create: { width: 8, height: 8, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const given = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    expect((await sharp(given, { pages: -1 }).metadata()).pages).toBe(2);
    const image = await take(given);
    expect([image.width, image.height, image.metadata?.pages]).toEqual([8, 8, undefined]);
  });
});

describe('an uploaded file', () => {
  const SVG =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>';
  const HTML = '<!doctype html><title>photo.png</title><script>alert(1)</script>';
  it.each([
    ['SVG', SVG],
    ['SVG behind an XML head', `<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>${SVG}`],
    ['HTML', HTML],
    ['HTML behind the first bytes of a PNG', `\x89PNG\r\n\x1a\n${HTML}`],
    ['a script that begins like a GIF', 'GIF89a/*\0\0\0*/=1;alert(1)'],
    ['PDF', '%PDF-1.7\n1 0 obj'],
    ['a program', 'MZ\x90\0\x03'],
    ['one byte', 'x'],
  ])('is refused when it is %s, and is gone', async (_what, content) => {
    expect(await take(Buffer.from(content, 'latin1'))).toEqual({
      refusal: { field: ['uploadId'], code: 'NOT_AN_IMAGE', message: "Ce fichier n'est pas une image lisible (JPEG, PNG, WebP, GIF)." },
      left: null,
    });
  });

  it('is refused in formats that cost too much or that nobody needs', async () => {
    expect(await refused(await picture().tiff().toBuffer())).toBe('NOT_AN_IMAGE');
    expect(await refused(await picture().avif().toBuffer())).toBe('NOT_AN_IMAGE');
  });

  it('is refused when it breaks off', async () => {
    const noise = await sharp({
      create: { width: 200, height: 200, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
    });
    for (const format of ['jpeg', 'png'] as const) {
      const whole = await noise.clone()[format]().toBuffer();
      expect(await refused(whole)).toBeUndefined();
      expect(await refused(whole.subarray(0, whole.length / 2)), format).toBe('NOT_AN_IMAGE');
    }
  });

  it.each([
    [60_000, 60_000],
    [5_001, 5_000],
    [2 ** 31 - 1, 1],
  ])('is refused when its head claims %i by %i points, before one is read', async (width, height) => {
    const { refusal, left } = await take(pngOf(width, height), SQUARE);
    expect(['TOO_MANY_PIXELS', 'NOT_AN_IMAGE']).toContain(refusal?.code);
    if (width < 2 ** 31 - 1)
      expect(refusal).toMatchObject({ code: 'TOO_MANY_PIXELS', message: 'Cette image a trop de points : 25 millions au plus.' });
    expect(left).toBeNull();
  });

  it('that is an image and something else as well leaves as an image only', async () => {
    const SCRIPT = '*/=1;alert("polyglotte");//</script>';
    for (const format of ['gif', 'jpeg', 'png', 'webp'] as const) {
      const image = await take(Buffer.concat([await picture()[format]().toBuffer(), Buffer.from(SCRIPT)]));
      if (image.refusal) expect(image.refusal.code).toBe('NOT_AN_IMAGE');
      else expect([image.metadata?.format, image.bytes?.includes('polyglotte')]).toEqual(['webp', false]);
    }
    const gif = await picture().gif().toBuffer();
    const image = await take(
      Buffer.concat([gif.subarray(0, -1), Buffer.from(`!\xfe${String.fromCharCode(SCRIPT.length)}${SCRIPT}\0;`, 'latin1')]),
    );
    expect([image.metadata?.format, image.bytes?.includes('polyglotte')]).toEqual(['webp', false]);
  });

  it('is nobody’s but whose ticket it came by', async () => {
    const uploadId = crypto.randomUUID();
    const bytes = await picture().png().toBuffer();
    await storage.write(`uploads/${PERSON}.${uploadId}`, bytes);
    const asked = { uploadId, field: 'imageUploadId', folder: 'articles', shape: WITHIN };
    await expect(storeImage(storage, { ...asked, personId: OTHER })).rejects.toMatchObject({
      userErrors: [{ field: ['imageUploadId'], code: 'NOT_FOUND', message: 'Dépôt introuvable : déposez de nouveau le fichier.' }],
    });
    expect(await storage.read(`uploads/${PERSON}.${uploadId}`)).not.toBeNull();
    expect((await storeImage(storage, { ...asked, personId: PERSON })).width).toBe(40);
  });

  it.each(['x', '', '../news', `${OTHER}\0`])('is not found under %j', async (uploadId) => {
    const asked = { personId: PERSON, uploadId, field: 'uploadId', folder: 'articles', shape: WITHIN };
    await expect(storeImage(storage, asked)).rejects.toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });

  it('is not there while its ticket is unused', async () => {
    const uploadId = crypto.randomUUID();
    await storage.write(`uploads/${PERSON}.${uploadId}`, new Uint8Array());
    const asked = { personId: PERSON, uploadId, field: 'uploadId', folder: 'articles', shape: WITHIN };
    await expect(storeImage(storage, asked)).rejects.toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
  });
});

it('images are taken in one at a time, for each takes much memory', async () => {
  const bytes = await picture(2_000, 1_500).png().toBuffer();
  let most = 0;
  const watch = () => {
    // Read one after the other: their sum would count twice what begins just between.
    const { queue, process } = sharp.counters();
    most = Math.max(most, queue, process);
  };
  sharp.queue.on('change', watch);
  const images = await Promise.all([1, 2, 3, 4].map(() => take(bytes)));
  sharp.queue.off('change', watch);
  expect([images.map(({ width }) => width), most]).toEqual([[1_600, 1_600, 1_600, 1_600], 1]);
});
