/** A statement that the server keeps takes some ten kilobytes there, on each connection and until it closes. */
const MAX_KEPT = 100;
/** Sent so often, a text is code that will be sent again and no longer somebody's list of a certain length. */
const WORTH_KEEPING = 10;
const MAX_COUNTED = 1_000;

/**
 * Tells which statements the server is to keep parsed and planned: those sent again and again. The driver asks it first what
 * the values of any other are, which is a second way there and back, and has it planned anew.
 */
export function createPrepared(): (text: string) => boolean {
  const kept = new Set<string>();
  const counted = new Map<string, number>();
  return (text) => {
    if (kept.has(text)) return true;
    if (kept.size >= MAX_KEPT) return false;
    const times = (counted.get(text) ?? 0) + 1;
    counted.delete(text);
    if (times >= WORTH_KEEPING) kept.add(text);
    else {
      // The one that was not sent for the longest.
      if (counted.size >= MAX_COUNTED) counted.delete(counted.keys().next().value as string);
      counted.set(text, times);
    }
    return kept.has(text);
  };
}
