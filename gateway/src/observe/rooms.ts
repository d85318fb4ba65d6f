import { currentScope } from '@sar/observe/scope';
import type { RoomConnection } from '../sources.ts';

/** A room whose calls are measured, whether it runs here or elsewhere. */
export function watchRoom(connection: RoomConnection): RoomConnection {
  async function measured<Result>(work: Promise<Result>, codesOf: (result: Result) => Iterable<string>): Promise<Result> {
    const { metrics } = currentScope() ?? {};
    if (!metrics) return work;
    const start = performance.now();
    let codes: Iterable<string> = ['UNAVAILABLE'];
    try {
      const result = await work;
      codes = codesOf(result);
      return result;
    } finally {
      metrics.room(connection.name, performance.now() - start, codes);
    }
  }
  return {
    ...connection,
    execute: (operation, request) =>
      measured(
        connection.execute(operation, request),
        ({ errors = [] }) => new Set(errors.map(({ extensions }) => String(extensions?.['code']))),
      ),
    call: (route, request) => measured(connection.call(route, request), ({ status }) => (status >= 500 ? ['INTERNAL_SERVER_ERROR'] : [])),
  };
}
