import { readSchema } from '@sar/subgraph-kit/read-schema';
import { defineSubgraph } from '@sar/subgraph-kit/subgraph';
import { createContext } from './context.ts';
import { permissions, verdicts } from './permissions.ts';
import { Document } from './resolvers/Document.ts';
import { DocumentCategory } from './resolvers/DocumentCategory.ts';
import { Folder } from './resolvers/Folder.ts';
import { Mutation } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';

export default defineSubgraph({
  name: 'documents',
  typeDefs: readSchema(new URL('./schema/', import.meta.url)),
  resolvers: { Query, Mutation, Document, DocumentCategory, Folder },
  permissions,
  verdicts,
  createContext,
});
