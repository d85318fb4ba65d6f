import type { Config } from '@sar/config/config';
import { type Logger, pino } from 'pino';

/** JSON lines on standard error, so that a person at a terminal keeps standard output for what they read. */
export function createLogger(config: Pick<Config, 'LOG_LEVEL'>): Logger {
  return pino({ level: config.LOG_LEVEL, redact: ['*.token', '*.cookie', '*.authorization'] }, pino.destination(2));
}
