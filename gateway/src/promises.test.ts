import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const rows = [...readFileSync(join(ROOT, 'docs/security.md'), 'utf8').matchAll(/^\| (\S.*?) +\| `([^`]+)`: « (.+) » +\|$/gm)];

describe('docs/security.md', () => {
  it('names a test for each of its promises', () => {
    const promised = readFileSync(join(ROOT, 'docs/security.md'), 'utf8').match(/^\| (?!Promise|-)/gm);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows).toHaveLength(promised?.length ?? 0);
  });

  it.each(rows.map(([, promise, file, title]) => [promise, file, title]))('« %s » is held by %s', (_promise, file = '', title = '') => {
    expect(existsSync(join(ROOT, file)), file).toBe(true);
    const titles = readFileSync(join(ROOT, file), 'utf8').replaceAll("\\'", "'");
    expect(titles.includes(title), title).toBe(true);
  });
});
