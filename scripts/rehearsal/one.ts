import { spawnSync } from 'node:child_process';
import { openSmallMachine } from '@sar/bench/small-machine';
import { ROOT } from '@sar/bundle/programs';
import { memoryOf, type Server, startCommand } from '@sar/testing/server';
import postgres from 'postgres';
import { buildCheckout, type Environment } from '../deployment/checkout.ts';
import { commandsOf, OPERATIONS, PAGES, queriesOf, runnerOf } from '../deployment/documentation.ts';
import type { Measures } from './measures.ts';
import { day, greet, screens, seed } from './work.ts';

/**
 * render.yaml: one service, started on an empty database; again with the invented company in it, for the commands of
 * docs/deployment.md; and for the journey of a working day.
 */
export async function rehearseOne(url: string): Promise<Record<string, Measures>> {
  const checkout = buildCheckout(ROOT, 'render.yaml', url);
  const machine = openSmallMachine();
  try {
    const [one, ...others] = checkout.services;
    if (!one || others.length > 0) throw new Error('render.yaml : un seul service attendu.');
    const { service, environment } = one;
    console.log(`Construction : ${checkout.buildSeconds.toFixed(1)} s, sans limites.`);

    /** One start, some work and one stop, as the file says. */
    const run = async (work: (server: Server) => Promise<Measures>, changes: Environment = {}): Promise<Measures> => {
      const command = [...machine.launcher, 'sh', '-c', `exec ${service.startCommand}`];
      const server = await startCommand(command, checkout.folder, { ...environment, ...changes });
      try {
        const worked = await work(server);
        const { peak } = memoryOf(server.process.pid as number);
        return { 'prêt (s)': server.readyMs / 1_000, ...worked, 'pic de mémoire (Mo)': peak, 'arrêt (s)': (await server.stop()) / 1_000 };
      } catch (error) {
        console.error(server.output());
        await server.kill();
        throw error;
      }
    };
    const first = await run(({ origin }) => greet(origin));
    await seed(checkout.folder, environment);
    const second = await run(async ({ origin }) => {
      await follow(origin, environment);
      return screens(origin, url);
    });
    // The journey asks more than the front end does, so that this one start takes what is not in the manifest.
    const third = await run(({ origin }) => day(origin, url), { TRUSTED_DOCUMENTS: 'false' });
    return { 'base vide': first, 'base remplie': second, 'une journée': third };
  } finally {
    machine.close();
    checkout.remove();
  }
}

/** What the documentation has people type, typed as it stands. @throws Error with what a command said when it fails. */
async function follow(origin: string, environment: Environment): Promise<void> {
  const given = { PUBLIC_URL: origin, TICK_SECRET: environment['TICK_SECRET'], DATABASE_URL: environment['DATABASE_URL'] };
  const { PATH, HOME } = environment;
  const commands = [PAGES[0], OPERATIONS].flatMap(commandsOf).filter((command) => runnerOf(command) === 'rehearsal');
  let head = '';
  for (const command of commands) {
    // The page's example of what an earlier command printed.
    const line = command.replace('6f1c…', head);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: ROOT, env: { PATH, HOME, ...given }, encoding: 'utf8' });
    if (status !== 0) throw new Error(`« ${line} » : code ${status}\n${stdout}${stderr}`);
    head = stdout.match(/tête (\w+)/)?.[1] ?? head;
  }
  const queries = queriesOf(OPERATIONS);
  const sql = postgres(environment['DATABASE_URL'] as string, { max: 1 });
  for (const query of queries) await sql.unsafe(query);
  await sql.end();
  console.log(`La documentation : ${commands.length} commandes, ${queries.length} requête(s) SQL.`);
}
