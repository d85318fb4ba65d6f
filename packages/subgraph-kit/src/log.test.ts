import { spawnSync } from 'node:child_process';
import { openScope, runInScope } from '@sar/observe/scope';
import { collectLog } from '@sar/testing/collect-log';
import { DrizzleQueryError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';

const LOG = new URL('./log.ts', import.meta.url).href;

/** What a process of that environment writes to standard error. */
function written(NODE_ENV: string): string {
  const script = `const { createLogger } = await import('${LOG}');
    (await createLogger({ LOG_LEVEL: 'info', NODE_ENV: '${NODE_ENV}' })).info({ operation: 'NewsFeed' }, 'request');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).stderr;
}

describe('the log', () => {
  it('is JSON in production', () => {
    expect(JSON.parse(written('production'))).toMatchObject({ level: 30, msg: 'request', operation: 'NewsFeed' });
  });

  it('is for people in development, a line each', () => {
    expect(written('development')).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: request \{"operation":"NewsFeed"\}\n$/);
  });

  it('names the request that a line belongs to, once', () => {
    const { log, lines } = collectLog();
    runInScope(openScope('r-1', null), () => log.info('within'));
    log.info('outside');
    expect(lines).toMatchObject([{ msg: 'within', requestId: 'r-1' }, { msg: 'outside' }]);
    expect(lines[1]).not.toHaveProperty('requestId');
  });

  it('holds no secret, however it is passed', () => {
    const { log, lines } = collectLog();
    log.info({ token: 'canary', headers: { cookie: 'canary', authorization: 'canary' }, input: { deep: { password: 'canary' } } }, 'x');
    expect(lines).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toContain('canary');
  });

  it('tells an error with its causes, and nothing of what they carry', () => {
    const { log, lines } = collectLog();
    const driver = Object.assign(new Error('invalid input syntax for type uuid: "canary"'), {
      severity: 'ERROR',
      code: '22P02',
      detail: 'canary',
    });
    const cause = new DrizzleQueryError('select 1 where email = $1', ['canary\n    at canary'], driver);
    log.error({ err: new Error('could not', { cause }) }, 'x');
    expect(lines[0]?.['err']).toMatchObject({
      message: 'could not',
      stack: expect.stringMatching(/\n +at .*log\.test\.ts/),
      cause: {
        type: 'DrizzleQueryError',
        message: 'Failed query: select 1 where email = $1',
        cause: { message: 'SQLSTATE 22P02', code: '22P02' },
      },
    });
    expect(JSON.stringify(lines)).not.toContain('canary');
  });
});
