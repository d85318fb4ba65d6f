import { once } from 'node:events';
import { testProgram } from '@sar/testing/program';
import { startServer } from '@sar/testing/server';
import { expect, it } from 'vitest';
import { SUBGRAPHS } from './subgraphs.ts';

/** Nobody listens there: a gateway before rooms that are elsewhere asks none to start. */
const elsewhere = Object.fromEntries(Object.values(SUBGRAPHS).map(({ url }) => [url, 'http://127.0.0.1:9']));

/** Runs some code in a gateway at work, and waits for its end. */
async function ended(code: string): Promise<{ code: number | null; printed: string }> {
  const hook = `data:text/javascript,process.on('SIGUSR2', () => { ${code} })`;
  const server = await startServer(['--import', hook, testProgram('gateway')], {
    ...elsewhere,
    NODE_ENV: 'test',
    GATEWAY_SECRET: 'x'.repeat(32),
    DATABASE_URL: '',
  });
  const closed = once(server.process, 'close');
  server.process.kill('SIGUSR2');
  await closed;
  return { code: server.process.exitCode, printed: server.output() };
}

it.each([
  ['a promise', "Promise.reject(new Error('panne'))", 'unhandledRejection'],
  ['a timer', "setTimeout(() => { throw new Error('panne'); })", 'uncaughtException'],
])(
  'C07: a fault in %s that nothing catches ends the process with 1, and the log tells of it',
  async (_where, fault, origin) => {
    const { code, printed } = await ended(fault);
    expect([code, printed]).toEqual([1, expect.stringMatching(new RegExp(`nothing caught a fault[^]*${origin}[^]*panne`))]);
  },
  120_000,
);
