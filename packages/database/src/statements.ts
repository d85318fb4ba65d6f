import { watchStatement } from '@sar/observe/statements';
import { PgPreparedQuery } from 'drizzle-orm/pg-core';

/** Where drizzle hands a statement to a driver, either one and inside transactions too. No type tells it: it is drizzle's own. */
interface Statement {
  queryWithCache(text: string, values: unknown[], run: () => Promise<unknown>): Promise<unknown>;
}

const prototype = PgPreparedQuery.prototype as unknown as Statement;
const { queryWithCache } = prototype;

// drizzle's logger hears when a statement is sent, but not when it is answered.
prototype.queryWithCache = function (text, values, run) {
  return watchStatement(text, () => queryWithCache.call(this, text, values, run));
};
