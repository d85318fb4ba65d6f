import type { SafetyAppreciation, SafetyScope, SafetySeverity } from '../generated/schema.ts';

export const SCOPE_LABELS: Record<SafetyScope, string> = { SAR: 'Personnel SAR', EE: 'Entreprises extérieures' };

export const SEVERITY_LABELS: Record<SafetySeverity, string> = {
  FATAL: 'Mortel',
  LOST_TIME: 'Avec arrêt',
  NO_LOST_TIME: 'Sans arrêt',
  FIRST_AID: 'Soin',
  NEAR_MISS: "Presqu'accident",
};

export interface AppreciationStep {
  /** The days without accident that it begins at. */
  readonly from: number;
  readonly appreciation: SafetyAppreciation;
  readonly label: string;
  readonly score: number;
}

const STEPS: readonly AppreciationStep[] = [
  { from: 365, appreciation: 'EXCELLENT', label: 'Excellent', score: 100 },
  { from: 180, appreciation: 'VERY_GOOD', label: 'Très bien', score: 90 },
  { from: 90, appreciation: 'GOOD', label: 'Bien', score: 80 },
  { from: 30, appreciation: 'FAIR', label: 'Correct', score: 70 },
  { from: 7, appreciation: 'TO_IMPROVE', label: 'À améliorer', score: 60 },
];
const LAST_STEP: AppreciationStep = { from: 0, appreciation: 'ALERT', label: 'Attention', score: 50 };

/** How a number of days without accident is judged. */
export function appreciate(days: number): AppreciationStep {
  return STEPS.find(({ from }) => days >= from) ?? LAST_STEP;
}
