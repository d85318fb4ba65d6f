/** Reciprocal rank fusion: what several voters rank high comes first, whatever the scale of their scores. */

/** The study's: with 20 the first places weigh much more than the later ones. */
const SMOOTHING = 20;

/** A voter's list, best first, and how much it counts. */
export interface Ballot {
  readonly ranked: readonly number[];
  readonly weight: number;
}

/** All that the ballots name, best first; equal ones in numerical order. */
export function fuse(ballots: readonly Ballot[]): number[] {
  const votes = new Map<number, number>();
  for (const { ranked, weight } of ballots)
    for (const [rank, candidate] of ranked.entries()) votes.set(candidate, (votes.get(candidate) ?? 0) + weight / (SMOOTHING + rank + 1));
  return [...votes].sort(([a, votesOfA], [b, votesOfB]) => votesOfB - votesOfA || a - b).map(([candidate]) => candidate);
}
