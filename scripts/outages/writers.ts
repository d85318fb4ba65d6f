import { randomUUID } from 'node:crypto';

/** Who writes documents, one after the other, and does not let go of one before it is acknowledged. */
export interface Writers {
  /** What was acknowledged: the id that each title got. */
  readonly acknowledged: Map<string, string>;
  /** How often a write had to be sent again. */
  repeats: number;
  /** When the last one was acknowledged, by `performance.now()`. */
  lastAt: number;
  /** Ends when each has its last answer. */
  stop(): Promise<void>;
}

const CREATE = 'mutation ($input: CreateDocumentInput!) { createDocument(input: $input) { document { id } userErrors { code } } }';
const ROLES = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'HR'];
const WRITERS = ROLES.flatMap((role) => [1, 2, 3].map((rank) => [role, rank] as const));
const PAUSE_MS = 30;

/** @param origin where the house is, which moves when it starts again. */
export function startWriters(origin: () => string): Writers {
  let stopped = false;
  const writers: Writers = {
    acknowledged: new Map(),
    repeats: 0,
    lastAt: performance.now(),
    async stop() {
      stopped = true;
      await all;
    },
  };
  const all = Promise.all(WRITERS.map(([role, rank]) => write(role, rank)));
  return writers;

  async function write(role: string, rank: number): Promise<void> {
    let token: string | null = null;
    for (let count = 0; !stopped; count++) {
      const title = `Coupure ${role} ${rank}-${count}`;
      const input = { title, fileName: 'a.pdf', sizeBytes: 1, idempotencyKey: randomUUID() };
      let id: string | null = null;
      for (let tries = 0; !id; tries++) {
        if (tries > 0) {
          writers.repeats += 1;
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
        // Sessions outlive every restart: they are in the database.
        token ??= await signIn(role);
        id = token && (await send(token, input));
      }
      writers.acknowledged.set(title, id);
      writers.lastAt = performance.now();
    }
  }

  async function signIn(role: string): Promise<string | null> {
    const body = new URLSearchParams({ role });
    const answer = await ask('/demo/session', { method: 'POST', headers: { accept: 'application/json' }, body });
    return (answer?.['token'] as string | undefined) ?? null;
  }

  async function send(token: string, input: object): Promise<string | null> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await ask('/graphql', { method: 'POST', headers, body: JSON.stringify({ query: CREATE, variables: { input } }) });
    const { document = null, userErrors = [] } = (answer as Answer | null)?.data?.createDocument ?? {};
    // Whatever is refused now would be refused for ever.
    if (userErrors.length > 0) throw new Error(`refused: ${JSON.stringify(userErrors)}`);
    return document?.id ?? null;
  }

  async function ask(path: string, init: RequestInit): Promise<Record<string, unknown> | null> {
    try {
      const answer = await fetch(`${origin()}${path}`, { ...init, signal: AbortSignal.timeout(25_000) });
      return (await answer.json()) as Record<string, unknown>;
    } catch {
      return null;
    }
  }
}

interface Answer {
  readonly data: { createDocument: { document: { id: string } | null; userErrors: { code: string }[] } | null } | null;
}
