import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,subgraphs,gateway,scripts}/**/*.test.ts'],
    globalSetup: ['packages/testing/src/setup.ts'],
    // Each file opens a database of its own; two fill the machine that the project is measured on.
    maxWorkers: 2,
    // A worker keeps its modules from file to file: loading the whole system for each was half of the time.
    isolate: false,
    execArgv: ['--liftoff-only', '--max-semi-space-size=8'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Node's own loader: what runs in tests is what runs in production, with one copy of graphql.
    experimental: { viteModuleRunner: false },
  },
});
