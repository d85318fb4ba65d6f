/** Characters of a piece: some ten lines, so that what is quoted can be read at a glance, and one vector says one thing. */
const LONGEST = 1_000;

/** Where a piece may end, best first: after a paragraph, a sentence, a word. */
const ENDS = [/\n\s*\n/g, /[.!?…]\s/g, /\s/g];

/** A text in pieces of at most a thousand characters, each as it stands in the text but for the space around it; none twice. */
export function cut(text: string): string[] {
  const pieces = new Set<string>();
  let rest = text.trim();
  while (rest.length > LONGEST) {
    const end = endOf(rest);
    pieces.add(rest.slice(0, end).trim());
    rest = rest.slice(end).trim();
  }
  if (rest) pieces.add(rest);
  return [...pieces];
}

/** Length of the longest piece that a text, itself too long, can begin with. */
function endOf(text: string): number {
  // What follows the last character tells whether a sentence or a word ends there.
  const window = text.slice(0, LONGEST + 1);
  for (const end of ENDS) {
    const last = [...window.matchAll(end)].at(-1);
    if (last) return last.index + (end === ENDS[1] ? 1 : 0);
  }
  // One word without end; half a character would be none.
  return window.slice(0, LONGEST).isWellFormed() ? LONGEST : LONGEST - 1;
}
