import { rateLimits } from '@sar/identity/tables';
import { createDatabaseLimiter } from '@sar/limits/database';
import type { Counted } from '@sar/limits/limiter';
import { LASTING_LIMITS, type LastingLimit } from '@sar/limits/limits';
import type { TestApp } from './app.ts';

/** Counts acts of somebody, as if they had been done before. */
export async function countBefore({ house }: TestApp, name: LastingLimit, counted: Counted, points: number): Promise<void> {
  await createDatabaseLimiter(house.dependencies.db, rateLimits, LASTING_LIMITS).take(name, counted, points);
}

/** As if hours had passed: nothing counts against anybody any more. */
export async function forgetLimits({ house }: TestApp): Promise<void> {
  await house.dependencies.db.delete(rateLimits);
}
