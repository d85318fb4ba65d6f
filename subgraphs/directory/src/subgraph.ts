import { IMAGE_UPLOAD } from '@sar/storage/images';
import { fileRoutes } from '@sar/storage/routes';
import { readSchema } from '@sar/subgraph-kit/read-schema';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { Direction } from './resolvers/Direction.ts';
import { Employee } from './resolvers/Employee.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';

export default defineSubgraph({
  name: 'directory',
  typeDefs: readSchema(new URL('./schema/', import.meta.url)),
  resolvers: { Query, Mutation, Employee, Direction },
  permissions,
  verdicts,
  createContext,
  routes: fileRoutes('directory', IMAGE_UPLOAD.maxBytes),
});
