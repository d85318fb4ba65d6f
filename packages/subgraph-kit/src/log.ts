import type { Config } from '@sar/config/config';
import { tellError } from '@sar/observe/errors';
import { currentScope } from '@sar/observe/scope';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** Names of what no log may hold, as far down as pino looks. */
const SECRETS = ['token', 'password', 'newPassword', 'secret', 'cookie', 'authorization'];
const STANDARD_ERROR = 2;

/** Every line names the request that it belongs to; errors are told without what they carry. */
export function loggerOptions(level: Config['LOG_LEVEL']): LoggerOptions {
  return {
    level,
    redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
    serializers: { err: (error: unknown) => tellError(error) },
    mixin() {
      const scope = currentScope();
      return scope ? { requestId: scope.requestId } : {};
    },
  };
}

/**
 * JSON lines in production, a readable line each elsewhere. On standard error, so that a person at a terminal keeps standard
 * output for what they read.
 */
export async function createLogger({ LOG_LEVEL, NODE_ENV }: Pick<Config, 'LOG_LEVEL' | 'NODE_ENV'>): Promise<Logger> {
  return pino(loggerOptions(LOG_LEVEL), NODE_ENV === 'production' ? pino.destination(STANDARD_ERROR) : await readable());
}

async function readable(): Promise<DestinationStream> {
  const { default: pretty } = await import('pino-pretty');
  return pretty({
    destination: STANDARD_ERROR,
    sync: true,
    colorize: process.stderr.isTTY,
    singleLine: true,
    ignore: 'pid,hostname',
    translateTime: 'SYS:HH:MM:ss',
  });
}
