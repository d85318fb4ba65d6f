import { currentScope } from './scope.ts';

let inFlight = 0;

/** SQL statements that this process has sent, or that wait for a connection to be sent by, and that are not answered yet. */
export function statementsInFlight(): number {
  return inFlight;
}

/** Counts and times one SQL statement for the request that it serves. */
export async function watchStatement<Result>(run: () => Promise<Result>): Promise<Result> {
  const scope = currentScope();
  const start = performance.now();
  inFlight += 1;
  if (scope) scope.statements += 1;
  try {
    return await run();
  } finally {
    inFlight -= 1;
    if (scope) {
      const ms = performance.now() - start;
      scope.sqlMs += ms;
      scope.metrics?.statement(ms);
    }
  }
}
