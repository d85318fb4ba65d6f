import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeArguments, type Origin, ROOT } from '@sar/bundle/programs';
import { startServer } from './server.ts';

/** A room's code, what only a process with a database needs (its driver, its queue), and what is for whoever watches it. */
const NOT_FOR_A_GATEWAY =
  /^subgraphs\/|\/node_modules\/(postgres|pg-boss|@electric-sql\/\w+|prom-client|@opentelemetry\/(sdk-trace-node|exporter-trace-otlp-http))\//;
/** Where nobody listens: starting asks no room. */
const NOWHERE = 'http://127.0.0.1:9';
const ROOM_URLS = ['IDENTITY_URL', 'DIRECTORY_URL', 'NEWS_URL', 'DASHBOARD_URL', 'DOCUMENTS_URL', 'MAI_URL'];

/**
 * Starts a gateway with every room elsewhere and requires that it loaded none of their code and no database.
 * @returns how many modules it loaded. @throws AssertionError with those it should not have.
 */
export async function checkGatewayAlone(origin: Origin): Promise<number> {
  const env = { ...Object.fromEntries(ROOM_URLS.map((name) => [name, NOWHERE])), GATEWAY_SECRET: 'x'.repeat(32), DATABASE_URL: '' };
  const modules = await modulesOf(nodeArguments('gateway', origin), env);
  assert(modules.includes('gateway/src/serve.ts'), 'the list of modules is wrong: the gateway itself is missing');
  assert.deepEqual(
    modules.filter((path) => NOT_FOR_A_GATEWAY.test(path)),
    [],
  );
  return modules.length;
}

/** The modules that a server loaded by the time it was ready, as paths from the root. */
async function modulesOf(args: readonly string[], env: Record<string, string>): Promise<string[]> {
  // V8's own record of what it ran: Node writes it at the end of a process.
  const folder = mkdtempSync(join(tmpdir(), 'sar-loaded-'));
  try {
    const server = await startServer(args, { ...env, LOG_LEVEL: 'error', NODE_V8_COVERAGE: folder });
    await server.stop();
    const scripts = readdirSync(folder).flatMap(
      (file) => (JSON.parse(readFileSync(join(folder, file), 'utf8')) as { result: { url: string }[] }).result,
    );
    return scripts.filter(({ url }) => url.startsWith('file:')).flatMap(({ url }) => modulesIn(fileURLToPath(url)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A source is one module; a file of the bundle names, above each part, the source that it was. */
function modulesIn(file: string): string[] {
  const path = relative(ROOT, file);
  if (!path.startsWith('dist/')) return [path];
  return [...readFileSync(file, 'utf8').matchAll(/^\/\/ (\S+\.\w+)$/gm)].map(([, source = '']) => source);
}
