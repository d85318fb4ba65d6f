import { readFileSync } from 'node:fs';
import { IMAGE_UPLOAD } from '@sar/storage/images';
import { fileRoutes } from '@sar/storage/routes';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { Direction } from './resolvers/Direction.ts';
import { Employee } from './resolvers/Employee.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';

export default defineSubgraph({
  name: 'directory',
  typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
  resolvers: { Query, Mutation, Employee, Direction },
  permissions,
  verdicts,
  createContext,
  routes: fileRoutes('directory', IMAGE_UPLOAD.maxBytes),
});
