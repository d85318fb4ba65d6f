import { currentScope } from './scope.ts';
import { inSpan } from './tracing.ts';

let inFlight = 0;

/** SQL statements that this process has sent, or that wait for a connection to be sent by, and that are not answered yet. */
export function statementsInFlight(): number {
  return inFlight;
}

/** Counts, times and traces one SQL statement for the request that it serves. @param text the statement without its values. */
export async function watchStatement<Result>(text: string, run: () => Promise<Result>): Promise<Result> {
  const scope = currentScope();
  const start = performance.now();
  inFlight += 1;
  if (scope) scope.statements += 1;
  try {
    // What the house does by itself (its queue, its sweeps) belongs to nobody's trace.
    return await (scope ? inSpan('SQL', { 'db.system.name': 'postgresql', 'db.query.text': text }, run) : run());
  } finally {
    inFlight -= 1;
    if (scope) {
      const ms = performance.now() - start;
      scope.sqlMs += ms;
      scope.metrics?.statement(ms);
    }
  }
}
