import { cpuOf, memoryOf } from '@sar/testing/server';
import autocannon from 'autocannon';
import { HOME } from './ask.ts';

export const CONNECTIONS = 50;

/** A system under load: where it answers, in whose names it is asked, and the processes that it consists of. */
export interface Contestant {
  readonly name: string;
  readonly origin: string;
  readonly tokens: readonly string[];
  readonly pids: readonly number[];
}

export interface Round {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time a request, of all its processes together. */
  readonly cpu: number;
  /** MB of resident memory at the end, of all its processes together. */
  readonly memory: number;
  /** Answers that are no page: another status, an error in the body, none at all. */
  readonly failed: number;
}

const sum = (values: number[]) => values.reduce((one, other) => one + other, 0);
export const memory = ({ pids }: Contestant) => sum(pids.map((pid) => memoryOf(pid).now));

/** Asks for home pages for some seconds over 50 connections, each of them somebody else's: one page asked again and again could be answered once. */
export async function load(contestant: Contestant, seconds: number): Promise<Round> {
  const { origin, tokens, pids } = contestant;
  let connected = 0;
  const before = sum(pids.map(cpuOf));
  const result = await autocannon({
    url: `${origin}/graphql`,
    method: 'POST',
    connections: CONNECTIONS,
    duration: seconds,
    timeout: 60,
    setupClient: (client) => {
      const authorization = `Bearer ${tokens[connected % tokens.length]}`;
      // Believed where a proxy is trusted: the product counts requests by network.
      client.setHeaders({ 'content-type': 'application/json', authorization, 'x-forwarded-for': `10.0.${connected++}.1` });
    },
    body: JSON.stringify(HOME),
    verifyBody: (body) => String(body).startsWith('{"data":') && !String(body).includes('"errors":'),
  });
  // A refusal's body is no page either: mismatches hold those of another status too, as errors hold timeouts.
  const answered = result['2xx'] + result.non2xx - result.mismatches;
  return {
    perSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    cpu: ((sum(pids.map(cpuOf)) - before) * 1_000) / Math.max(1, answered),
    memory: memory(contestant),
    failed: result.errors + result.mismatches,
  };
}
