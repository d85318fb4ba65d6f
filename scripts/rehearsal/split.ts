import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSmallMachine, type SmallMachine } from '@sar/bench/small-machine';
import { ROOT } from '@sar/bundle/programs';
import { freePort, memoryOf, type Server, startCommand } from '@sar/testing/server';
import { readBlueprint } from '../deployment/blueprint.ts';
import { buildCheckout, type Checkout } from '../deployment/checkout.ts';
import type { Measures } from './measures.ts';
import { day, greet, seed } from './work.ts';

const FILE = 'render.split.yaml';

/**
 * render.split.yaml: the gateway and six private services, each on a small machine of its own, all started at the same moment as
 * Render does: once on an empty database, and once with the invented company in it for the journey of a working day.
 */
export async function rehearseSplit(url: string): Promise<Record<string, Measures>> {
  const names = readBlueprint(readFileSync(join(ROOT, FILE), 'utf8')).services.map(({ name }) => name);
  const ports = new Map<string, number>();
  for (const name of names) ports.set(name, await freePort());
  const hostports = Object.fromEntries([...ports].map(([name, port]) => [name, `127.0.0.1:${port}`]));
  const checkout = buildCheckout(ROOT, FILE, url, hostports);
  const machines = new Map(names.map((name) => [name, openSmallMachine()]));
  try {
    console.log(`Construction : ${checkout.buildSeconds.toFixed(1)} s, sans limites.`);
    const empty = await run(checkout, machines, ports, {}, greet);
    await seed(checkout.folder, checkout.services.find(({ service }) => service.name.endsWith('identity'))?.environment ?? {});
    const lived = await run(checkout, machines, ports, { TRUSTED_DOCUMENTS: 'false' }, (origin) => day(origin, url));
    return { ...named('base vide', empty), ...named('une journée', lived) };
  } finally {
    for (const machine of machines.values()) machine.close();
    checkout.remove();
  }
}

const named = (when: string, rows: Record<string, Measures>) =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${when}, ${name.replace('sar-connect-', '')}`, row]));

/** One deployment: what runs before it, every service at once, some work, and SIGTERM to all. */
async function run(
  { folder, services }: Checkout,
  machines: ReadonlyMap<string, SmallMachine>,
  ports: ReadonlyMap<string, number>,
  changes: Record<string, string>,
  work: (origin: string) => Promise<Measures>,
): Promise<Record<string, Measures>> {
  const launch = (name: string, command: string) => [...(machines.get(name) as SmallMachine).launcher, 'sh', '-c', `exec ${command}`];
  const rows: Record<string, Measures> = {};
  for (const { service, environment } of services) {
    if (!('preDeployCommand' in service) || !service.preDeployCommand) continue;
    const [program = '', ...args] = launch(service.name, service.preDeployCommand);
    const began = performance.now();
    const { status } = spawnSync(program, args, { cwd: folder, env: environment, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error(`« ${service.preDeployCommand} » : code ${status}`);
    console.log(`« ${service.preDeployCommand} » : ${((performance.now() - began) / 1_000).toFixed(1)} s, dans les limites.`);
  }
  const started = await Promise.allSettled(
    services.map(async ({ service: { name, startCommand: command }, environment }) => {
      const server = await startCommand(launch(name, command), folder, { ...environment, ...changes }, ports.get(name));
      return [name, server] as const;
    }),
  );
  const servers = new Map(started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
  try {
    for (const one of started) if (one.status === 'rejected') throw one.reason;
    const worked = await work((servers.get('sar-connect-gateway') as Server).origin);
    for (const [name, server] of servers) {
      rows[name] = { 'prêt (s)': server.readyMs / 1_000, 'pic de mémoire (Mo)': memoryOf(server.process.pid as number).peak };
    }
    Object.assign(rows['sar-connect-gateway'] as Measures, worked);
    const stopped = await Promise.all([...servers].map(async ([name, server]) => [name, await server.stop()] as const));
    for (const [name, ms] of stopped) Object.assign(rows[name] as Measures, { 'arrêt (s)': ms / 1_000 });
    return rows;
  } catch (error) {
    for (const [name, server] of servers) console.error(`--- ${name}\n${server.output()}`);
    await Promise.all([...servers.values()].map((server) => server.kill()));
    throw error;
  }
}
