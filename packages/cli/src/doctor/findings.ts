/** How one thing stands, in French: what was seen, and what to do where that is not well. */
export interface Finding {
  readonly state: 'OK' | 'ATTENTION' | 'PANNE';
  readonly seen: string;
  readonly todo?: string;
}

export const ok = (seen: string): Finding => ({ state: 'OK', seen });
export const attention = (seen: string, todo: string): Finding => ({ state: 'ATTENTION', seen, todo });
export const panne = (seen: string, todo: string): Finding => ({ state: 'PANNE', seen, todo });

/** Looks at one thing; one that throws is told as a failure. */
export type Look = () => Promise<Finding> | Finding;

export interface Looked extends Finding {
  readonly name: string;
  readonly ms: number;
}

/** Looks at things one after the other, by their names: the embedded database has one connection. */
export async function lookAt(things: Readonly<Record<string, Look>>): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const [name, look] of Object.entries(things)) {
    const start = performance.now();
    const finding = await Promise.resolve()
      .then(look)
      // Messages of drivers may hold an address, but no password.
      .catch((error: Error) => panne(causeOf(error), 'lisez la cause ci-contre, puis le journal'));
    looked.push({ name, ...finding, ms: Math.round(performance.now() - start) });
  }
  return looked;
}

/** Of what drizzle and others wrap around it, the innermost reason. */
export function causeOf(error: Error): string {
  return error.cause instanceof Error ? causeOf(error.cause) : error.message;
}

/** A line for a person. */
export function line({ name, state, seen, todo, ms }: Looked): string {
  return `${state.padEnd(9)} ${name} : ${seen}${todo ? ` → ${todo}` : ''} (${ms} ms)`;
}
