import type { EntryRow } from '../tables.ts';
import type { Content, DatasetRow } from './dataset.ts';
import { normalizeQuestion } from './embedding/text.ts';

/** A row as an import finds it. */
export interface Standing {
  readonly current: EntryRow;
  /** The version that a file last gave; null for a row that no file ever held. */
  readonly said: EntryRow | null;
}

/** A row of the file with its place among them, from 0. */
export type Placed = DatasetRow & { readonly position: number };
export type Change = { readonly from: EntryRow; readonly to: Placed };

/** What an import does. A row of the file is in one of the first four lists. */
export interface Plan {
  readonly added: readonly Placed[];
  /** Rows that get a new version. */
  readonly changed: readonly Change[];
  /** Rows whose status alone becomes the file's. */
  readonly restated: readonly Change[];
  readonly unchanged: readonly Change[];
  /** Rows that the file no longer holds. */
  readonly withdrawn: readonly EntryRow[];
}

const CONTENT = ['section', 'question', 'answer', 'kind', 'owner', 'validFrom', 'validUntil'] as const satisfies (keyof Content)[];

/** What a row says, to compare it by. */
export const contentOf = (row: Content) => JSON.stringify(CONTENT.map((name) => row[name]));

/** By what a row of the file is found among those that stand, the surest first. */
const PASSES: readonly ((row: Content) => string)[] = [
  contentOf,
  ({ section, question }) => JSON.stringify([section, normalizeQuestion(question)]),
  ({ question }) => normalizeQuestion(question),
];

/**
 * Compares a file with the rows that stand. A row is the same one as before when its question is, case, accents and
 * punctuation apart; of several with one question, first those that agree in everything are paired, then those of one
 * section, then the others in their order. Where a curator changed what the file still says, the curator's word stands.
 */
export function planImport(rows: readonly DatasetRow[], standing: readonly Standing[]): Plan {
  const placed = rows.map((row, position) => ({ ...row, position }));
  const found = match(placed, standing);
  const changes = placed.flatMap((to) => {
    const state = found.get(to);
    return state ? [{ verdict: compare(to, state), from: state.current, to }] : [];
  });
  const those = (wanted: ReturnType<typeof compare>) => changes.flatMap(({ verdict, ...change }) => (verdict === wanted ? [change] : []));
  const kept = new Set(found.values());
  return {
    added: placed.filter((row) => !found.has(row)),
    changed: those('changed'),
    restated: those('restated'),
    unchanged: those('unchanged'),
    // A curator's row was never in a file: none can take it away.
    withdrawn: standing.flatMap((state) =>
      kept.has(state) || !state.current.importId || state.current.status === 'WITHDRAWN' ? [] : [state.current],
    ),
  };
}

function match(rows: readonly Placed[], standing: readonly Standing[]): Map<Placed, Standing> {
  const found = new Map<Placed, Standing>();
  const taken = new Set<Standing>();
  // What still counts is found before what was withdrawn.
  const isLive = ({ current }: Standing) => current.status !== 'WITHDRAWN';
  const ordered = [...standing.filter(isLive), ...standing.filter((state) => !isLive(state))];
  for (const keyOf of PASSES) {
    const byKey = new Map<string, Standing[]>();
    for (const state of ordered)
      for (const key of new Set([keyOf(state.current), keyOf(state.said ?? state.current)]))
        byKey.set(key, [...(byKey.get(key) ?? []), state]);
    for (const row of rows) {
      const state = found.has(row) ? undefined : byKey.get(keyOf(row))?.find((one) => !taken.has(one));
      if (!state) continue;
      found.set(row, state);
      taken.add(state);
    }
  }
  return found;
}

function compare(row: Placed, { current, said }: Standing): 'changed' | 'restated' | 'unchanged' {
  if (contentOf(row) !== contentOf(current))
    return said !== current && said && contentOf(row) === contentOf(said) ? 'unchanged' : 'changed';
  return row.status !== current.status && !current.curatedAt ? 'restated' : 'unchanged';
}
