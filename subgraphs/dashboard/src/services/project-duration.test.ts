import { describe, expect, it } from 'vitest';
import { durationLabel } from './project-duration.ts';

describe('how long a project lasts, as people say it', () => {
  it.each([
    [0, '0 jour'],
    [1, '1 jour'],
    [2, '2 jours'],
    [12, '12 jours'],
    [29, '29 jours'],
    [30, '1 mois'],
    [59, '1 mois'],
    [90, '3 mois'],
    [364, '12 mois'],
    [365, '1 an'],
    [394, '1 an'],
    [395, '1 an et 1 mois'],
    [730, '2 ans'],
    [820, '2 ans et 3 mois'],
    [3_650, '10 ans'],
  ])('%i days are « %s »', (days, label) => {
    expect(durationLabel(days)).toBe(label);
  });
});
