import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const git = (...args: string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30 });

/** What keys look like, of those who could be paid by, read or written to with one. */
const KEYS = [
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
  String.raw`\bhf_[A-Za-z0-9]{30,}`,
  String.raw`\bGOCSPX-[\w-]{20,}`,
  String.raw`\bsk-ant-[\w-]{20,}`,
  String.raw`\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}`,
  String.raw`\bAKIA[0-9A-Z]{16}\b`,
  String.raw`\bgh[pousr]_[A-Za-z0-9]{36}`,
  String.raw`\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}`,
];
/** What looks like one and is none. */
const HARMLESS: Readonly<Record<string, string>> = {
  'packages/testing/src/localhost-certificate.ts': 'of a server on loopback, that nobody trusts but its tests',
};

/** Files, or states of files that were, by commit and path, whose text looks like it holds a key. */
function findKeys(...where: string[]): string[] {
  try {
    return git('grep', '-lIP', ...KEYS.flatMap((key) => ['-e', key]), ...where)
      .trim()
      .split('\n');
  } catch (error) {
    // git's way to say that nothing was found.
    if ((error as { status?: number }).status === 1) return [];
    throw error;
  }
}

describe('the repository', () => {
  it('C03: holds no key, and no file where people keep theirs', () => {
    expect(findKeys().filter((file) => !(file in HARMLESS))).toEqual([]);
    expect(
      git('ls-files')
        .split('\n')
        .filter((file) => /(^|\/)(\.env|\.npmrc|\.pgpass|id_\w+|[^/]*\.(pem|key|p12|pfx))$/.test(file)),
    ).toEqual([]);
  });

  it('C03: never held one, in whatever commit', () => {
    const elsewhere = Object.keys(HARMLESS).map((file) => `:!${file}`);
    const added = git('log', '--all', '--format=', '--patch', '--unified=0', '--', '.', ...elsewhere).match(/^\+.*$/gm) ?? [];
    expect(added.length).toBeGreaterThan(1_000);
    const patterns = KEYS.map((key) => new RegExp(key));
    expect(added.filter((line) => patterns.some((pattern) => pattern.test(line))).map((line) => line.slice(0, 60))).toEqual([]);
  });

  it('C03: would be seen with one', () => {
    const found = [
      `-----BEGIN RSA ${'PRIVATE'} KEY-----`,
      `hf_${'a1'.repeat(17)}`,
      `GOCSPX-${'a1'.repeat(14)}`,
      `sk-ant-${'a1'.repeat(20)}`,
    ];
    for (const key of found)
      expect(
        KEYS.filter((pattern) => new RegExp(pattern).test(key)),
        key,
      ).toHaveLength(1);
  });
});
