import type { Config } from '@sar/config/config';
import { readConfig } from '@sar/config/environment';
import { lostConnection } from '@sar/database/errors';
import { type House, openHouse, type Report } from '@sar/gateway/house';
import { createReport } from '@sar/gateway/report';
import { ROOM_NAMES } from '@sar/gateway/subgraphs';
import { createLogger } from '@sar/subgraph-kit/log';
import { DrizzleQueryError } from 'drizzle-orm';

/** Runs a command on the database that the environment names, its schema brought up to date first, and closes it. */
export function withHouse(work: (house: House, config: Config, report: Report) => Promise<void>): Promise<void> {
  return plainly(async () => {
    const config = readConfig();
    const { step } = createReport();
    const house = await openHouse(config, await createLogger({ ...config, LOG_LEVEL: 'warn' }), ROOM_NAMES, step);
    try {
      await work(house, config, step);
    } finally {
      await house.close();
    }
  });
}

/** A failure is told in one message, without a stack, and the process ends with 1. */
export async function plainly(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    // drizzle's own message is the whole statement with its values; the driver's, under it, says what went wrong.
    const told = error instanceof DrizzleQueryError ? (error.cause ?? error) : error;
    console.error(`\n${sentenceOf(told)}`);
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string {
  const lost = lostConnection(error);
  if (lost) return `La base de données ne répond pas (${lost}) : vérifiez qu'elle tourne et que DATABASE_URL donne bien son adresse.`;
  return error instanceof Error ? error.message : String(error);
}
