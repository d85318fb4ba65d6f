import { currentScope } from '@sar/observe/scope';
import { inSpan } from '@sar/observe/tracing';
import type { RoomConnection } from '../sources.ts';

/** A room whose calls are measured and traced, whether it runs here or elsewhere. */
export function watchRoom(connection: RoomConnection): RoomConnection {
  const { name } = connection;
  async function watched<Result>(work: () => Promise<Result>, codesOf: (result: Result) => Iterable<string>): Promise<Result> {
    const start = performance.now();
    let codes: Iterable<string> = ['UNAVAILABLE'];
    try {
      const result = await inSpan(`room ${name}`, { 'sar.room': name }, work);
      codes = codesOf(result);
      return result;
    } finally {
      currentScope()?.metrics?.room(name, performance.now() - start, codes);
    }
  }
  return {
    ...connection,
    execute: (operation, request) =>
      watched(
        () => connection.execute(operation, request),
        ({ errors = [] }) => new Set(errors.map(({ extensions }) => String(extensions?.['code']))),
      ),
    call: (route, request, intent) =>
      watched(
        () => connection.call(route, request, intent),
        ({ status }) => (status >= 500 ? ['INTERNAL_SERVER_ERROR'] : []),
      ),
  };
}
