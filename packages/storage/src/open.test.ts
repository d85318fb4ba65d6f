import { parseConfig } from '@sar/config/config';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openStorage } from './open.ts';

const storage = openStorage(parseConfig({ PUBLIC_URL: 'https://sar.sn' }), 'news');
const OPTIONS = { contentType: 'image/webp', fileName: 'image.webp' };
const linkAt = (moment: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  return storage.link('articles/a.webp', OPTIONS);
};
const expiryOf = (link: string) =>
  JSON.parse(
    `${
      Buffer.from(link.split('ticket=')[1] ?? '', 'base64url')
        .toString()
        .split('}')[0]
    }}`,
  ).expires;

describe('a link', () => {
  afterEach(() => void vi.useRealTimers());

  it('begins with the public address and is the same for an hour of the clock, so that a browser fetches once', () => {
    const link = linkAt('2026-01-31T08:00:00Z');
    expect(link).toMatch(/^https:\/\/sar\.sn\/files\/news\?ticket=[\w.-]+$/);
    expect(linkAt('2026-01-31T08:59:59.999Z')).toBe(link);
    expect(linkAt('2026-01-31T09:00:00Z')).not.toBe(link);
  });

  it('is good for an hour at least and two at most', () => {
    for (const moment of ['2026-01-31T08:00:00Z', '2026-01-31T08:59:59Z'])
      expect(expiryOf(linkAt(moment))).toBe(Date.parse('2026-01-31T10:00:00Z') / 1_000);
  });

  it('is another for another object', () => {
    const link = linkAt('2026-01-31T08:00:00Z');
    expect(storage.link('articles/b.webp', OPTIONS)).not.toBe(link);
  });
});
