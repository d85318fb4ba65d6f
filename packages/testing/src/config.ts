import { type Config, parseConfig } from '@sar/config/config';
import type { TestDatabase } from './template.ts';

/** The configuration of tests: what a test says, over development with demonstration accounts. The machine's environment plays no part. */
export function testConfig(where: TestDatabase, changes: Record<string, string> = {}): Config {
  return parseConfig({
    NODE_ENV: 'test',
    SAR_DEMO: 'true',
    PORT: '0',
    PUBLIC_URL: 'http://localhost:4000',
    GATEWAY_SECRET: 'secret-des-essais-de-trente-deux-signes',
    ...where,
    ...changes,
  });
}
