/** Rows as the driver gives them, an array each. */
type Rows = readonly (readonly unknown[])[];

/** A select that locks nothing: whoever sends it, it changes nothing and knows nobody. */
const READS = /^select (?!.*\bfor (?:update|no key update|share|key share)\b)/s;

/**
 * Lets callers who wait for a connection with the same question be answered by one statement. Rows depend on a statement's text
 * and its values alone: a session here has no state. And what waits has not been sent, so that it will see all that is written
 * by then, whoever joins it.
 */
export function createJoined() {
  const waiting = new Map<string, Promise<Rows>>();
  return {
    /** What tells a question from all others; undefined where each caller needs a statement of his own. */
    keyOf(text: string, values: readonly unknown[] = []): string | undefined {
      if (!READS.test(text) || values.some((value) => typeof value === 'object' && value !== null)) return undefined;
      return `${text}\0${JSON.stringify(values)}`;
    },
    /** @param ask sends the question, and tells so just before. */
    async join(key: string, ask: (sending: () => void) => Promise<Rows>): Promise<Rows> {
      const known = waiting.get(key);
      if (known) return copy(await known);
      const close = () => {
        if (waiting.get(key) === asked) waiting.delete(key);
      };
      const asked = ask(close).finally(close);
      waiting.set(key, asked);
      return asked;
    },
  };
}

/** What is parsed from JSON is an object, and whoever has it may change it. */
function copy(rows: Rows): Rows {
  return rows.map((row) => row.map((value) => (typeof value === 'object' && value !== null ? structuredClone(value) : value)));
}
