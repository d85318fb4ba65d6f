import { AsyncLocalStorage } from 'node:async_hooks';
import type { Metrics } from './metrics.ts';

/** What is known of one request while it is served. Whoever learns something of it writes it here; its end tells it. */
export interface Scope {
  /** A room behind HTTP learns it from the gateway's signature. */
  requestId: string;
  /** The operation's name as its document gives it; undefined outside GraphQL. */
  operation?: string;
  /** The operation's cost where one is computed. */
  cost?: number;
  /** SQL statements sent so far, in this process and by rooms elsewhere. */
  statements: number;
  /** Milliseconds from their sending to their answers, one added to the other though they may have run side by side. */
  sqlMs: number;
  /** The codes of its errors. */
  readonly errors: Set<string>;
  readonly metrics: Metrics | null;
}

const scopes = new AsyncLocalStorage<Scope>();

export function openScope(requestId: string, metrics: Metrics | null): Scope {
  return { requestId, statements: 0, sqlMs: 0, errors: new Set(), metrics };
}

/** Runs work, and all that it starts, as a part of a request. */
export function runInScope<Result>(scope: Scope, work: () => Result): Result {
  return scopes.run(scope, work);
}

/** The request that the running code serves; undefined for what the house does by itself. */
export function currentScope(): Scope | undefined {
  return scopes.getStore();
}

/** By which a room elsewhere tells what a call took: statements and their milliseconds. */
export const SQL_HEADER = 'x-sar-sql';

export function sqlHeader(): string {
  const { statements = 0, sqlMs = 0 } = currentScope() ?? {};
  return `${statements} ${Math.round(sqlMs)}`;
}

/** Adds to the running request what a room elsewhere took for it. */
export function addSqlOf({ headers }: Response): void {
  const scope = currentScope();
  const [, statements, ms] = headers.get(SQL_HEADER)?.match(/^(\d+) (\d+)$/) ?? [];
  if (!scope || !statements) return;
  scope.statements += Number(statements);
  scope.sqlMs += Number(ms);
}

/** Adds the codes of a GraphQL answer's errors to the running request. */
export function noteErrors(errors: readonly { readonly extensions?: Readonly<Record<string, unknown>> | undefined }[] = []): void {
  const scope = currentScope();
  for (const { extensions } of errors) scope?.errors.add(String(extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR'));
}

/** Counts an answer of MAI by how it ended. */
export function noteAnswer(outcome: string): void {
  currentScope()?.metrics?.answer(outcome);
}
