import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions } from './permissions.ts';
import { Event } from './resolvers/Event.ts';
import { Idea } from './resolvers/Idea.ts';
import { IdeaDepartment } from './resolvers/IdeaDepartment.ts';
import { IdeaStatusChange } from './resolvers/IdeaStatusChange.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Project } from './resolvers/Project.ts';
import { Query } from './resolvers/Query.ts';
import { Vacancy } from './resolvers/Vacancy.ts';

export default defineSubgraph({
  name: 'dashboard',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query, Mutation, Event, Project, Idea, IdeaDepartment, IdeaStatusChange, Vacancy },
  permissions,
  createContext,
});
