import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Folder, openFolder } from './folder.ts';

let root: string;
let folder: Folder;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sar-folder-'));
  folder = openFolder(join(root, 'news'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const text = async (key: string) => {
  const found = await folder.read(key);
  return found && new TextDecoder().decode(found);
};
const keys = async (prefix = '') => (await folder.list(prefix)).map(({ key }) => key).sort();

describe('a folder of objects', () => {
  it('is empty until something is written: no folder has to be there', async () => {
    expect([await text('a/b.webp'), await keys(), await keys('a/')]).toEqual([null, [], []]);
    await folder.remove(['a/b.webp']);
  });

  it('gives back what was written, lists it by the beginning of its key, and removes it', async () => {
    await folder.write('a/one.webp', bytes('un'));
    await folder.write('a/other.webp', bytes('deux'));
    await folder.write('b/one.webp', bytes(''));
    expect([await text('a/one.webp'), await text('a/other.webp'), await text('b/one.webp')]).toEqual(['un', 'deux', '']);
    expect(await keys()).toEqual(['a/one.webp', 'a/other.webp', 'b/one.webp']);
    expect(await keys('a/')).toEqual(['a/one.webp', 'a/other.webp']);
    expect(await keys('a/one')).toEqual(['a/one.webp']);
    await folder.remove(['a/one.webp', 'b/never.webp']);
    expect(await keys()).toEqual(['a/other.webp', 'b/one.webp']);
    expect(await text('a/one.webp')).toBeNull();
  });

  it('says since when an object is as it is', async () => {
    await folder.write('a/b', bytes('x'));
    const then = new Date('2026-01-31T08:00:00Z');
    utimesSync(join(root, 'news/a/b'), then, then);
    expect(await folder.list('')).toEqual([{ key: 'a/b', modifiedAt: then }]);
  });

  it('lists no file that is none of its objects', async () => {
    await folder.write('a/b', bytes('x'));
    writeFileSync(join(root, 'news/a/.DS_Store'), '');
    symlinkSync('/etc/passwd', join(root, 'news/a/passwd'));
    expect(await keys()).toEqual(['a/b']);
  });

  it.each([
    '../news2/x',
    'a/../../x',
    '/etc/passwd',
    'a//b',
    './a',
    'a/.b',
    'a\0b',
    'a\\b',
    'C:\\x',
    'A',
    '',
    'a/',
    '..',
    'a/b\n',
    '%2e%2e/x',
  ])('has no key that could lead out of it: %j', async (key) => {
    writeFileSync(join(root, 'x'), 'dehors');
    await expect(folder.read(key)).rejects.toThrow('not a key');
    await expect(folder.write(key, bytes('x'))).rejects.toThrow('not a key');
    await expect(folder.fill(key, bytes('x'))).rejects.toThrow('not a key');
    await expect(folder.remove([key])).rejects.toThrow('not a key');
  });
});

describe('an empty object', () => {
  it('is filled once, and keeps what it was filled with', async () => {
    await folder.write('uploads/a.b', bytes(''));
    expect(await folder.fill('uploads/a.b', bytes('premier'))).toBe(true);
    expect(await folder.fill('uploads/a.b', bytes('second'))).toBe(false);
    expect([await text('uploads/a.b'), await keys()]).toEqual(['premier', ['uploads/a.b']]);
  });

  it('is filled by one of many that come at once', async () => {
    await folder.write('uploads/a.b', bytes(''));
    const filled = await Promise.all(Array.from({ length: 20 }, (_, rank) => folder.fill('uploads/a.b', bytes(`n° ${rank}`))));
    expect(filled.filter(Boolean)).toHaveLength(1);
    expect(await text('uploads/a.b')).toBe(`n° ${filled.indexOf(true)}`);
    expect(await keys()).toEqual(['uploads/a.b']);
  });

  it('has to be there, and leaves nothing behind when it is not', async () => {
    expect(await folder.fill('uploads/a.b', bytes('x'))).toBe(false);
    expect(await keys()).toEqual([]);
  });
});
