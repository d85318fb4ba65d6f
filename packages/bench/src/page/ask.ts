import * as client from '@sar/client';
import type { Role } from '@sar/subgraph-kit/viewer';
import { type DocumentNode, print } from 'graphql';

/** A month around now, for the calendar. */
const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
export const HOME = {
  query: textOf('HomeDashboard'),
  operationName: 'HomeDashboard',
  variables: { from: dayFromNow(-15), to: dayFromNow(15) },
};

/** The text of one of the front end's documents. */
export function textOf(name: string): string {
  return print((client as unknown as Record<string, DocumentNode>)[`${name}Document`] as DocumentNode);
}

/** The names of the front end's queries. */
export function queryNames(): string[] {
  return Object.entries(client as unknown as Record<string, DocumentNode>).flatMap(([name, { definitions }]) => {
    const isQuery = definitions?.some((one) => one.kind === 'OperationDefinition' && one.operation === 'query');
    return name.endsWith('Document') && isQuery ? [name.replace(/Document$/, '')] : [];
  });
}

/** A token of a demonstration account, from a door at `origin`. */
export async function openSession(origin: string, role: Role): Promise<string> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(`${origin}/demo/session`, { method: 'POST', headers, body: new URLSearchParams({ role }) });
  return ((await answer.json()) as { token: string }).token;
}
