import type { SafetyResolvers } from '../generated/schema.ts';
import { readSafetyRates } from '../services/safety-rates.ts';
import { appreciate } from '../services/safety-scales.ts';

export const Safety: SafetyResolvers = {
  appreciation: ({ days }) => appreciate(days).appreciation,
  appreciationLabel: ({ days }) => appreciate(days).label,
  score: ({ days }) => appreciate(days).score,
  rates: (_safety, _args, { db }) => readSafetyRates(db),
};
