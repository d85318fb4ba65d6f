/** What the plan, and whoever waits, put up with. Seconds and MB. */
const LIMITS = { 'prêt (s)': 60, 'pic de mémoire (Mo)': 400, 'réponse la plus lente (s)': 5, 'arrêt (s)': 10 } as const;

/** What was measured of one start, or of one service. */
export type Measures = Partial<Record<keyof typeof LIMITS, number>>;

/** Prints a table of measures, and each that is over its limit. @returns how many are within, and how many over. */
export function judge(rows: Readonly<Record<string, Measures>>): { passed: number; failed: number } {
  console.table(Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, rounded(row)])));
  const over = Object.entries(rows).flatMap(([name, row]) => breaches(row).map((breach) => `${name}, ${breach}`));
  for (const breach of over) console.error(`✘ ${breach}`);
  return { passed: Object.values(rows).flatMap(Object.keys).length - over.length, failed: over.length };
}

function rounded(row: Measures): Record<string, string> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value.toFixed(name.endsWith('(s)') ? 1 : 0)]));
}

function breaches(row: Measures): string[] {
  return Object.entries(LIMITS).flatMap(([name, limit]) => {
    const value = row[name as keyof typeof LIMITS] ?? 0;
    return value < limit ? [] : [`${name} : ${value.toFixed(1)}, limite ${limit}`];
  });
}
