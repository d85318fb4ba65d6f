import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** The first version without a known hole, by package, and that hole. Whoever raises a version for one adds its row. */
const FLOORS: Readonly<Record<string, readonly [floor: string, hole: string]>> = {
  '@apollo/server': ['5.5.0', 'reads by GET with a content type that no preflight protects'],
  '@apollo/gateway': ['2.13.2', 'CVE-2026-32621: prototype pollution'],
  'better-auth': ['1.4.17', 'CVE-2025-61928, CVE-2026-45364: takeover by API keys, limits avoided'],
  fastify: ['5.3.2', 'CVE-2025-32442: validation avoided by a content type'],
  graphql: ['16.8.1', 'CVE-2023-26144: validation that does not end'],
  jose: ['4.15.5', 'CVE-2024-28176: decompression without a bound'],
  'node-fetch': ['2.6.7', 'CVE-2022-0235: cookies sent to other hosts'],
  nodemailer: ['7.0.7', 'GHSA-mm7p-fcc7-pg87: mail to another domain than written'],
  protobufjs: ['7.2.5', 'CVE-2023-36665: prototype pollution'],
  sharp: ['0.32.6', 'CVE-2023-4863: libwebp writes past its buffer'],
};

const { packages } = parse(readFileSync(join(import.meta.dirname, '../pnpm-lock.yaml'), 'utf8')) as { packages: Record<string, unknown> };

/** Every version of a package that the lock file installs. */
const versionsOf = (name: string) =>
  Object.keys(packages)
    .filter((key) => key.startsWith(`${name}@`))
    .map((key) => key.slice(name.length + 1));

/** True of a version that is not older; a release candidate counts as older than anything. */
function isAtLeast(version: string, floor: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  return version.localeCompare(floor, 'en', { numeric: true }) >= 0;
}

describe('what is installed', () => {
  it.each(Object.entries(FLOORS))('C09: has no %s with a known hole: %s', (name, [floor]) => {
    expect(versionsOf(name)).not.toEqual([]);
    expect(versionsOf(name).filter((version) => !isAtLeast(version, floor))).toEqual([]);
  });

  it.each([
    ['5.10.0', '5.9.1', true],
    ['5.9.1', '5.9.1', true],
    ['5.9.0', '5.9.1', false],
    ['4.99.99', '5.0.0', false],
    ['5.9.1-rc.1', '5.9.1', false],
  ])('is compared by numbers: %s from %s on is %s', (version, floor, expected) => {
    expect(isAtLeast(version, floor)).toBe(expected);
  });
});
