import { useApp } from '@sar/testing/app';
import { expect, it } from 'vitest';

const PLACES = ['/', '/graphql/', '/graphiql/', '/files/news/', '/../', '/%2e%2e/', '/..%2f', '/graphiql/..%2f..%2f', '//'];
const app = useApp();

it.each([
  '.env',
  '.git/config',
  '.git/HEAD',
  'package.json',
  'pnpm-lock.yaml',
  'render.yaml',
  'dist/gateway.js',
  'dist/gateway.js.map',
  'gateway/src/main.ts',
  'data/demo/accounts.json',
])('C03: %s is served nowhere', async (file) => {
  for (const place of PLACES) {
    const { statusCode, body } = await app.door.inject({ url: `${place}${file}` });
    expect([400, 403, 404], place).toContain(statusCode);
    expect(body).not.toMatch(/\[core\]|refs\/heads|"private"|lockfileVersion|import /);
  }
});
