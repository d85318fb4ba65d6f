import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { nodeArguments } from '@sar/bundle/programs';
import { readManifest } from '@sar/gateway/documents/manifest';
import { VARIABLES } from '@sar/testing/front-end';
import { runJourney } from '@sar/testing/journey';
import { openSession } from '@sar/testing/open-session';
import { MOVE_TO_OWN_DOMAIN } from '@sar/testing/own-domain';
import postgres from 'postgres';
import type { Environment } from '../deployment/checkout.ts';
import type { Measures } from './measures.ts';

/**
 * Puts a company into the database: the invented one, by the bundle's own command, which production refuses; then under addresses
 * of its own, for production serves nobody of the demonstration's domain.
 */
export async function seed(folder: string, environment: Environment): Promise<void> {
  const env = { ...environment, NODE_ENV: 'development' };
  const { status } = spawnSync(process.execPath, [...nodeArguments('sar', 'dist'), 'seed-demo'], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error(`seed-demo : code ${status}`);
  const sql = postgres(environment['DATABASE_URL'] as string, { max: 1 });
  for (const statement of MOVE_TO_OWN_DOMAIN) await sql.unsafe(statement);
  await sql.end();
}

/** What a front end does first, by the hash of its document; a document of nobody's is refused. */
export async function greet(origin: string): Promise<Measures> {
  const ask = async (payload: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${origin}/graphql`, { method: 'POST', headers, body: JSON.stringify(payload) });
    return (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
  };
  const { id } = readManifest().find(({ name }) => name === 'LoginOptions') ?? {};
  assert.ok((await ask({ documentId: id })).data);
  assert.equal((await ask({ query: '{ loginOptions { google } }' })).errors?.[0]?.extensions.code, 'DOCUMENT_NOT_TRUSTED');
  return {};
}

/** Every screen of the front end, by the hash of its document, as somebody who may see them all. */
export async function screens(origin: string, databaseUrl: string): Promise<Measures> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${await openSession(databaseUrl, 'ADMINISTRATOR')}` };
  const answers: Answer[] = [];
  for (const { id, name } of readManifest().filter(({ type }) => type === 'query')) {
    const asked = performance.now();
    const body = JSON.stringify({ documentId: id, variables: VARIABLES[name] ?? {} });
    const answer = await (await fetch(`${origin}/graphql`, { method: 'POST', headers, body })).json();
    answers.push({ step: name, ms: performance.now() - asked });
    assert.ok(!('errors' in (answer as object)), `${name} : ${JSON.stringify(answer)}`);
  }
  return slowestOf('Les écrans', answers);
}

/** A working day. */
export async function day(origin: string, databaseUrl: string): Promise<Measures> {
  const answers: Answer[] = [];
  const onAnswer = (step: string, ms: number) => void answers.push({ step, ms });
  await runJourney(origin, { openSession: (role) => openSession(databaseUrl, role), onAnswer });
  return slowestOf('La journée', answers);
}

interface Answer {
  readonly step: string;
  readonly ms: number;
}

function slowestOf(what: string, answers: Answer[]): Measures {
  const slowest = answers.sort((one, other) => other.ms - one.ms).slice(0, 5);
  console.log(`${what} : ${answers.length} réponses ; les plus lentes :`);
  for (const { step, ms } of slowest) console.log(`  ${(ms / 1_000).toFixed(1)} s, « ${step} »`);
  return { 'réponse la plus lente (s)': (slowest[0]?.ms ?? 0) / 1_000 };
}
