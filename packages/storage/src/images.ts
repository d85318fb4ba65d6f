import { randomUUID } from 'node:crypto';
import { inputRefused } from '@sar/subgraph-kit/errors';
import type { ResizeOptions } from 'sharp';
import type { Storage } from './storage.ts';
import { discard } from './sweep.ts';
import { getUpload, type UploadPolicy } from './uploads.ts';

/** The files that may become images. Not AVIF: a kilobyte of it takes 450 MB to decode, where the others stay below 150. */
export const IMAGE_UPLOAD: UploadPolicy = {
  contentTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
  typeNames: 'JPEG, PNG, WebP, GIF',
  maxBytes: 5_000_000,
};
/** What IMAGE_UPLOAD says, as libvips names what reads it. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif'].map((format) => `VipsForeignLoad${format}Buffer`);
const MAX_PIXELS = 25_000_000;

/** An image's measures: those it gets, or those it stays within. */
export type ImageShape = Required<Pick<ResizeOptions, 'width' | 'height'>> & { readonly fit: 'cover' | 'inside' };

/** An image of ours, stored and named by no row yet. */
export interface StoredImage {
  readonly key: string;
  readonly width: number;
  readonly height: number;
  /** The upload it was made of, to discard once a row names the image. */
  readonly uploadKey: string;
}

/**
 * Makes an image of ours of what a person uploaded: decoded, whatever its name and declared type, and encoded anew as
 * WebP, so that nothing but its points is left (no EXIF, no place, no script behind or inside it).
 * @param folder first part of the new key.
 * @throws InputRefused on `field` when there is no such upload or it is no image that we take; the upload is gone then.
 */
export async function storeImage(
  storage: Storage,
  { folder, shape, ...upload }: { personId: string; uploadId: string; field: string; folder: string; shape: ImageShape },
): Promise<StoredImage> {
  const { key: uploadKey, bytes } = await getUpload(storage, upload);
  const image = await encodeAlone(bytes, shape);
  if ('refused' in image) {
    await discard(storage, uploadKey);
    throw inputRefused(upload.field, image.refused, REFUSALS[image.refused]);
  }
  const key = `${folder}/${randomUUID()}.webp`;
  await storage.write(key, image.bytes);
  return { key, width: image.width, height: image.height, uploadKey };
}

const REFUSALS = {
  NOT_AN_IMAGE: `Ce fichier n'est pas une image lisible (${IMAGE_UPLOAD.typeNames}).`,
  TOO_MANY_PIXELS: `Cette image a trop de points : ${MAX_PIXELS / 1_000_000} millions au plus.`,
};

type Encoded = { bytes: Uint8Array; width: number; height: number } | { refused: keyof typeof REFUSALS };

let last: Promise<unknown> = Promise.resolve();

/** One image at a time: a decoded one takes up to 150 MB. */
function encodeAlone(bytes: Uint8Array, shape: ImageShape): Promise<Encoded> {
  const turn = last.then(() => encode(bytes, shape));
  last = turn.catch(() => {});
  return turn;
}

async function encode(bytes: Uint8Array, shape: ImageShape): Promise<Encoded> {
  const sharp = await loadSharp();
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      // Turned as the camera was held: what says so is dropped with the rest.
      .autoOrient()
      .resize({ ...shape, withoutEnlargement: shape.fit === 'inside' })
      .webp();
    const { data, info } = await image.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    return { refused: /pixel limit/.test(String(error)) ? 'TOO_MANY_PIXELS' : 'NOT_AN_IMAGE' };
  }
}

/** 25 MB, for the processes that handle an image. It may read the formats above and nothing else: no SVG, no PDF, no file. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
}
