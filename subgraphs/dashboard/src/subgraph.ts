import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions } from './permissions.ts';
import { CanteenDay } from './resolvers/CanteenDay.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';
import { Safety } from './resolvers/Safety.ts';
import { SafetyCounter } from './resolvers/SafetyCounter.ts';
import { SafetyEvent } from './resolvers/SafetyEvent.ts';
import { SafetyEventChange } from './resolvers/SafetyEventChange.ts';
import { SafetyEventFacts } from './resolvers/SafetyEventFacts.ts';
import { SafetyHours } from './resolvers/SafetyHours.ts';
import { SafetyHoursRecord } from './resolvers/SafetyHoursRecord.ts';

const safety = { Safety, SafetyCounter, SafetyEvent, SafetyEventChange, SafetyEventFacts, SafetyHours, SafetyHoursRecord };

export default defineSubgraph({
  name: 'dashboard',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query, Mutation, ...safety, CanteenDay },
  permissions,
  createContext,
});
