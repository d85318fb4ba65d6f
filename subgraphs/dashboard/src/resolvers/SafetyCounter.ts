import type { SafetyCounterResolvers } from '../generated/schema.ts';
import { appreciate } from '../services/safety-scales.ts';

export const SafetyCounter: SafetyCounterResolvers = {
  appreciation: ({ days }) => appreciate(days).appreciation,
  appreciationLabel: ({ days }) => appreciate(days).label,
};
