import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testConfig } from '@sar/testing/config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { IMAGE_UPLOAD } from './images.ts';
import { openStorage } from './open.ts';
import type { Storage } from './storage.ts';
import { issueUpload } from './uploads.ts';

const PERSON = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';
const FILE = { contentType: 'image/png', sizeBytes: 1_000 };
const DAY_MS = 86_400_000;

let folder: string;
let storage: Storage;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sar-uploads-'));
  storage = openStorage(testConfig({ SAR_DATA_DIR: folder }), 'news');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const used = new Set<string>();
const asked: string[][] = [];
const findUsed = async (keys: string[]) => {
  asked.push(keys);
  return keys.filter((key) => used.has(key));
};
const issue = (personId = PERSON, file: object = FILE) => issueUpload(storage, { personId, file, policy: IMAGE_UPLOAD, findUsed });
const keys = async () => (await storage.list('')).map(({ key }) => key).sort();

describe('a ticket to upload', () => {
  it('is held to what was declared, for fifteen minutes', async () => {
    const before = Date.now();
    const ticket = await issue();
    expect(ticket).toEqual({
      uploadId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      url: expect.stringMatching(/^http:\/\/localhost:\d+\/files\/news\?ticket=[\w.-]+$/),
      method: 'PUT',
      headers: [{ name: 'content-type', value: 'image/png' }],
      maxBytes: 1_000,
      expiresAt: expect.any(Date),
    });
    const minutes = (ticket.expiresAt.getTime() - before) / 60_000;
    expect(minutes).toBeGreaterThan(14.9);
    expect(minutes).toBeLessThanOrEqual(15.1);
  });

  it.each([
    [{ contentType: 'image/svg+xml', sizeBytes: 10 }, 'contentType', 'INVALID_VALUE', 'Types acceptés : JPEG, PNG, WebP, GIF.'],
    [{ contentType: 'image/avif', sizeBytes: 10 }, 'contentType', 'INVALID_VALUE', 'Types acceptés : JPEG, PNG, WebP, GIF.'],
    [{ contentType: 'IMAGE/PNG', sizeBytes: 10 }, 'contentType', 'INVALID_VALUE', 'Types acceptés : JPEG, PNG, WebP, GIF.'],
    [{ contentType: 'image/png', sizeBytes: 5_000_001 }, 'sizeBytes', 'TOO_BIG', '5 Mo au plus.'],
    [{ contentType: 'image/png', sizeBytes: 0 }, 'sizeBytes', 'TOO_SMALL', 'Fichier vide : choisissez-en un autre.'],
    [{ contentType: 'image/png', sizeBytes: -1 }, 'sizeBytes', 'TOO_SMALL', 'Fichier vide : choisissez-en un autre.'],
  ])('is refused for %j', async (file, field, code, message) => {
    await expect(issue(PERSON, file)).rejects.toMatchObject({ userErrors: [{ field: [field], code, message }] });
    expect(await keys()).toEqual([]);
  });

  it('is the twentieth at most that a person has open, used or not', async () => {
    for (let count = 0; count < 20; count++) await issue();
    await expect(issue()).rejects.toMatchObject({
      userErrors: [{ field: null, code: 'TOO_MANY_UPLOADS', message: "20 dépôts attendent déjà d'être confirmés : réessayez demain." }],
    });
    expect(await keys()).toHaveLength(20);
    await issue('1c2167d0-98fc-459d-bf60-d3ed8843b3bf');
    await storage.remove([(await keys())[0] ?? '']);
    await issue();
  });
});

describe('what was left behind', () => {
  const age = (key: string, days: number) => {
    const then = new Date(Date.now() - days * DAY_MS);
    utimesSync(join(folder, 'files/news', key), then, then);
  };
  const put = async (key: string, days: number) => {
    await storage.write(key, new Uint8Array([1]));
    age(key, days);
  };

  it('is removed when the next ticket is given: what no row names and is older than a day', async () => {
    used.add('articles/used.webp');
    for (const key of ['articles/used.webp', 'articles/orphan.webp', `uploads/${PERSON}.a`, 'drafts/broken']) await put(key, 1.01);
    for (const key of ['articles/new.webp', 'uploads/p.b', 'drafts/now']) await put(key, 0.99);
    const { uploadId } = await issue();
    expect(await keys()).toEqual(
      ['articles/new.webp', 'articles/used.webp', 'drafts/now', `uploads/${PERSON}.${uploadId}`, 'uploads/p.b'].sort(),
    );
  });

  it('is looked for at most once an hour, in questions of bounded length', async () => {
    for (let rank = 0; rank < 501; rank++) await put(`articles/orphan-${rank}.webp`, 2);
    asked.splice(0);
    await Promise.all([issue(), issue()]);
    expect(asked.map(({ length }) => length)).toEqual([500, 1]);
    await put('articles/orphan.webp', 2);
    await issue();
    expect(asked).toHaveLength(2);
    expect(await keys()).toContain('articles/orphan.webp');
  });
});
