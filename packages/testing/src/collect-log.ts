import { loggerOptions } from '@sar/subgraph-kit/log';
import { type Logger, pino } from 'pino';
import { expect, vi } from 'vitest';

// biome-ignore lint/suspicious/noExplicitAny: tests read what they look for
export type LogLine = Record<string, any>;

/** A logger as the product has it, and all that it was told. */
export function collectLog(level: 'debug' | 'info' = 'info'): { readonly log: Logger; readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  return { lines, log: pino(loggerOptions(level), { write: (line: string) => lines.push(JSON.parse(line)) }) };
}

/** The link of the `count`-th mail to an address, once it is sent. */
export async function linkTo(lines: readonly LogLine[], email: string, count = 1): Promise<URL> {
  const sent = () => lines.filter((line) => line['msg'] === 'reset link' && line['email'] === email);
  await vi.waitFor(() => expect(sent().length).toBeGreaterThanOrEqual(count), 10_000);
  return new URL(sent()[count - 1]?.['link']);
}
