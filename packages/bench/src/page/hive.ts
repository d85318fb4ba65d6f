import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '@sar/bundle/programs';
import { connectRemote } from '@sar/gateway/remote';
import type { RoomName } from '@sar/gateway/subgraphs';
import { resolveViewer } from '@sar/gateway/viewer';
import { createSigner, SIGNATURE_HEADER } from '@sar/subgraph-kit/trust';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { Logger } from 'pino';

/** What Hive Gateway is installed from: its exact versions, outside the workspace. */
const HIVE = join(ROOT, 'packages/bench/hive');
const SUPERGRAPH = join(ROOT, 'gateway/supergraph/supergraph.graphql');

/** The parts of Hive Gateway's hooks that are used here. */
interface Fetch {
  readonly url: string;
  readonly options: { readonly body?: string; readonly headers?: Record<string, string> };
  readonly context: { readonly request: Request };
  setURL(url: string): void;
  setOptions(options: object): void;
}
interface Hive {
  fetch(request: Request): Promise<Response>;
}

/** Hive Gateway over the file that our own gateway reads, in front of our rooms: it asks identity who asks, and signs its calls as ours does. */
export async function openHive(urls: Readonly<Record<RoomName, string>>, secret: string, log: Logger): Promise<Hive> {
  installHive();
  const { createGatewayRuntime } = await import(
    pathToFileURL(createRequire(join(HIVE, 'x')).resolve('@graphql-hive/gateway-runtime')).href
  );
  const identity = connectRemote('identity', urls.identity, secret, log);
  const signers = Object.fromEntries(Object.keys(urls).map((name) => [name, createSigner(secret, name)]));
  const callers = new WeakMap<Request, { requestId: string; viewer: Promise<Viewer | null> }>();
  const callerOf = (request: Request) => {
    const known = callers.get(request);
    if (known) return known;
    const requestId = crypto.randomUUID();
    const credentials = { authorization: request.headers.get('authorization') ?? undefined, cookies: {} };
    const caller = { requestId, viewer: resolveViewer(identity, credentials, false, { requestId }) };
    callers.set(request, caller);
    return caller;
  };
  return createGatewayRuntime({
    supergraph: readFileSync(SUPERGRAPH, 'utf8'),
    logging: false,
    landingPage: false,
    graphiql: false,
    maskedErrors: false,
    plugins: () => [
      {
        async onFetch({ url, options, context, setURL, setOptions }: Fetch) {
          const name = new URL(url).hostname as RoomName;
          const { requestId, viewer } = callerOf(context.request);
          const call = { method: 'POST', path: '/graphql', body: options.body ?? '' };
          const signature = await signers[name]?.(call, { requestId, viewer: await viewer });
          setURL(`${urls[name]}/graphql`);
          setOptions({ ...options, headers: { ...options.headers, [SIGNATURE_HEADER]: signature } });
        },
      },
    ],
  });
}

/** Once: what the lock file says, and none of its scripts. */
function installHive(): void {
  if (existsSync(join(HIVE, 'node_modules/@graphql-hive/gateway-runtime'))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HIVE, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('Hive Gateway could not be installed.');
}
