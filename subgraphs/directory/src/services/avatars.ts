import type { Db } from '@sar/database/client';
import { IMAGE_UPLOAD, type ImageShape, storeImage } from '@sar/storage/images';
import type { Storage } from '@sar/storage/storage';
import { discard, type FindUsed, orDiscard } from '@sar/storage/sweep';
import { issueUpload, type UploadTicket } from '@sar/storage/uploads';
import { absent } from '@sar/subgraph-kit/errors';
import { getForUpdate } from '@sar/subgraph-kit/rows';
import { eq, inArray } from 'drizzle-orm';
import type { Context } from '../context.ts';
import { type EmployeeRow, employees } from '../tables.ts';
import { PERSON } from './employee-writes.ts';

type Writer = Pick<Context, 'db' | 'storage'>;

const AVATAR: ImageShape = { width: 512, height: 512, fit: 'cover' };

/** The address of a photo. */
export function linkAvatar(storage: Storage, key: string): string {
  return storage.link(key, { contentType: 'image/webp', fileName: 'photo.webp' });
}

/**
 * Lets whoever asks upload a photo of an employee.
 * @throws InputRefused when the employee is unknown, or as `issueUpload`.
 */
export async function createAvatarUpload(
  { db, storage, loaders }: Context,
  personId: string,
  { employeeId, ...file }: { readonly employeeId: string },
): Promise<UploadTicket> {
  if (!(await loaders.employee.load(employeeId))) throw absent('employeeId', PERSON.one);
  return issueUpload(storage, { personId, file, policy: IMAGE_UPLOAD, findUsed: findUsedAvatars(db) });
}

/**
 * Makes what a person uploaded the photo of an employee. A crash at any point leaves the sheet with a photo that is there.
 * @throws InputRefused when the employee or the upload is unknown, or it is no image that we take.
 */
export async function setAvatar({ db, storage }: Writer, personId: string, employeeId: string, uploadId: string): Promise<EmployeeRow> {
  const image = await storeImage(storage, { personId, uploadId, field: 'uploadId', folder: 'avatars', shape: AVATAR });
  const [row, replaced] = await orDiscard(storage, image.key, writeAvatar(db, employeeId, image.key));
  await discard(storage, image.uploadKey, replaced);
  return row;
}

/** Takes an employee's photo away. @throws InputRefused when the employee is unknown. */
export async function removeAvatar({ db, storage }: Writer, employeeId: string): Promise<EmployeeRow> {
  const [row, replaced] = await writeAvatar(db, employeeId, null);
  await discard(storage, replaced);
  return row;
}

/** @returns the row as it then stands, and the key that it named before. */
function writeAvatar(db: Db, employeeId: string, avatarKey: string | null): Promise<[EmployeeRow, string | null]> {
  return db.transaction(async (tx) => {
    const before = await getForUpdate(tx, employees, employeeId, { ...PERSON, field: 'employeeId' });
    const [row] = await tx.update(employees).set({ avatarKey }).where(eq(employees.id, employeeId)).returning();
    return [row as EmployeeRow, before.avatarKey];
  });
}

function findUsedAvatars(db: Db): FindUsed {
  return async (keys) => {
    const rows = await db.select({ key: employees.avatarKey }).from(employees).where(inArray(employees.avatarKey, keys));
    return rows.map(({ key }) => key);
  };
}
