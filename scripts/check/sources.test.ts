import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sourceBreaches } from './sources.ts';

const LONGEST = 'x\n'.repeat(249);
const FILES: Readonly<Record<string, string>> = {
  'subgraphs/news/src/schema/room.graphql': LONGEST,
  'subgraphs/news/src/schema/articles.graphql': `${LONGEST}x\n`,
  'subgraphs/news/src/services/articles.ts': `${LONGEST}x\n`,
  'packages/client/src/documents/NewsFeed.graphql': `${LONGEST}x\n`,
  'packages/client/src/generated/documents.ts': `${LONGEST}x\n`,
  'gateway/supergraph/api.graphql': `${LONGEST}x\n`,
};

describe('the rule of 250 lines', () => {
  let root = '';
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'sar-sources-'));
    for (const [file, source] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), source);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it('holds for schemas and for the documents of the front end as for code, and leaves alone what is generated', () => {
    expect(sourceBreaches(root).sort()).toEqual(
      [
        'packages/client/src/documents/NewsFeed.graphql',
        'subgraphs/news/src/schema/articles.graphql',
        'subgraphs/news/src/services/articles.ts',
      ].map((file) => `${file} : 251 lignes, 250 au plus`),
    );
  });
});
