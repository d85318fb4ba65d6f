import { readSchema } from '@sar/subgraph-kit/read-schema';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { CanteenDay } from './resolvers/CanteenDay.ts';
import { Event } from './resolvers/Event.ts';
import { Idea } from './resolvers/Idea.ts';
import { IdeaDepartment } from './resolvers/IdeaDepartment.ts';
import { IdeaStatusChange } from './resolvers/IdeaStatusChange.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Project } from './resolvers/Project.ts';
import { Query } from './resolvers/Query.ts';
import { Safety } from './resolvers/Safety.ts';
import { SafetyCounter } from './resolvers/SafetyCounter.ts';
import { SafetyEvent } from './resolvers/SafetyEvent.ts';
import { SafetyEventChange } from './resolvers/SafetyEventChange.ts';
import { SafetyEventFacts } from './resolvers/SafetyEventFacts.ts';
import { SafetyHours } from './resolvers/SafetyHours.ts';
import { SafetyHoursRecord } from './resolvers/SafetyHoursRecord.ts';
import { Vacancy } from './resolvers/Vacancy.ts';

const safety = { Safety, SafetyCounter, SafetyEvent, SafetyEventChange, SafetyEventFacts, SafetyHours, SafetyHoursRecord };
const life = { CanteenDay, Event, Project, Idea, IdeaDepartment, IdeaStatusChange, Vacancy };

export default defineSubgraph({
  name: 'dashboard',
  typeDefs: readSchema(new URL('./schema/', import.meta.url)),
  resolvers: { Query, Mutation, ...safety, ...life },
  permissions,
  verdicts,
  createContext,
});
