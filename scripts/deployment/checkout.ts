import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { childEnvironment } from '@sar/config/environment';
import { isSecret, readBlueprint } from './blueprint.ts';
import { environmentOf } from './blueprint-environment.ts';
import type { Service } from './blueprint-shape.ts';

export type Environment = Record<string, string | undefined>;

/** The last commit as a host would fetch and build it. */
export interface Checkout {
  readonly folder: string;
  /** In the blueprint's order, each with what it runs with, and nothing of this machine but where programs and their caches are. */
  readonly services: readonly { readonly service: Service; readonly environment: Environment }[];
  /** Of the build command, which all services share. */
  readonly buildSeconds: number;
  remove(): void;
}

/** Nobody listens there: no rehearsal sends a mail. */
const NOWHERE = 'https://127.0.0.1:9';
/** What the first person to deploy types in. */
const TYPED = {
  FRONTEND_URL: 'https://connect.sar.example',
  MAIL_API_KEY: 're_Zq3vB8nK1xR6tW0y',
  MAIL_FROM: 'sar-connect@sar.sn',
};

/**
 * Clones the last commit into a folder of its own and runs a blueprint's build command in it.
 * @param hostports by service, where others are to reach it. @throws Error when the build fails; it prints by itself.
 */
export function buildCheckout(root: string, file: string, databaseUrl: string, hostports: Readonly<Record<string, string>> = {}): Checkout {
  const folder = mkdtempSync(join(tmpdir(), 'sar-rehearsal-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('git', ['clone', '--quiet', '--no-local', root, folder], { stdio: ['ignore', 'inherit', 'inherit'] });
    const blueprint = readBlueprint(readFileSync(join(folder, file), 'utf8'));
    const connectionStrings = Object.fromEntries(blueprint.databases.map(({ name }) => [name, databaseUrl]));
    const { PATH, HOME } = childEnvironment({});
    const services = blueprint.services.map((service) => ({
      service,
      environment: {
        PATH: `${dirname(process.execPath)}${delimiter}${PATH}`,
        HOME,
        ...environmentOf(blueprint, service, { connectionStrings, typed: TYPED, hostports }),
        MAIL_API_URL: NOWHERE,
        // A disk's place, in the folder that goes.
        ...('disk' in service && service.disk ? { SAR_STORAGE_DIR: join(folder, '.disks', service.name) } : {}),
      } as Environment,
    }));
    const [command, ...others] = new Set(blueprint.services.map(({ buildCommand }) => buildCommand));
    if (!command || others.length > 0) throw new Error(`${file} : une seule commande de construction attendue.`);
    const began = performance.now();
    const env = Object.assign({}, ...services.map(({ environment }) => environment));
    const { status } = spawnSync('sh', ['-c', command], { cwd: folder, env, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`« ${command} » : code ${status}`);
    refuseLeaks(folder, env);
    return { folder, services, buildSeconds: (performance.now() - began) / 1_000, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The build has the services' secrets in its environment, as on Render: none may stay in what it wrote. */
function refuseLeaks(folder: string, environment: Environment): void {
  const secrets = Object.entries(environment).filter(([name, value]) => isSecret(name) && value);
  const written = globSync('dist/**/*', { cwd: folder, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name: file } of written) {
    const bytes = readFileSync(join(parentPath, file));
    const leaked = secrets.find(([, value]) => bytes.includes(value as string));
    if (leaked) throw new Error(`dist/${file} contient ${leaked[0]}.`);
  }
  console.log(`${written.length} fichiers construits, aucun des ${secrets.length} secrets dedans.`);
}
