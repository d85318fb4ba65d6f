import type { Db } from '@sar/database/client';
import { IMAGE_UPLOAD, type ImageShape, type StoredImage, storeImage } from '@sar/storage/images';
import type { Storage } from '@sar/storage/storage';
import type { FindUsed } from '@sar/storage/sweep';
import { issueUpload, type UploadTicket } from '@sar/storage/uploads';
import { inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import type { ArticleImage } from '../generated/schema.ts';
import { type ArticleRow, articles } from '../tables.ts';

const SHAPE: ImageShape = { width: 1_600, height: 1_600, fit: 'inside' };

/** The image of an article as a reader gets it; null when it has none. */
export function imageOf(storage: Storage, { imageKey, imageWidth, imageHeight, imageAlt }: ArticleRow): ArticleImage | null {
  if (imageKey === null || imageWidth === null || imageHeight === null || imageAlt === null) return null;
  const url = storage.link(imageKey, { contentType: 'image/webp', fileName: 'image.webp' });
  return { url, width: imageWidth, height: imageHeight, alt: imageAlt };
}

/** Lets a person upload the image of an article. @throws InputRefused as `issueUpload`. */
export function createImageUpload(
  { db, storage }: Pick<Context, 'db' | 'storage'>,
  personId: string,
  file: unknown,
): Promise<UploadTicket> {
  return issueUpload(storage, { personId, file, policy: IMAGE_UPLOAD, findUsed: findUsedImages(db) });
}

/** What a person uploaded, as an image that an article may name. @throws InputRefused as `storeImage`. */
export function storeArticleImage(storage: Storage, personId: string, uploadId: string): Promise<StoredImage> {
  return storeImage(storage, { personId, uploadId, field: 'imageUploadId', folder: 'articles', shape: SHAPE });
}

/** An article's columns with another image, or none: the description that it had goes with the image that it had. */
export function imageColumns(image: StoredImage | null) {
  return { imageKey: image?.key ?? null, imageWidth: image?.width ?? null, imageHeight: image?.height ?? null, imageAlt: null };
}

function findUsedImages(db: Db): FindUsed {
  return async (keys) => {
    const rows = await db.select({ key: articles.imageKey }).from(articles).where(inArray(articles.imageKey, keys));
    return rows.map(({ key }) => key);
  };
}
