import { payload } from '@sar/subgraph-kit/errors';
import type { MutationResolvers } from '../generated/schema.ts';
import { createDirection, renameDirection } from '../services/directions.ts';
import { createEmployee, setEmployeeActive, updateEmployee } from '../services/employee-writes.ts';

export const Mutation: MutationResolvers = {
  createEmployee: (_root, { input }, context) => payload('employee', createEmployee(context, input)),
  updateEmployee: (_root, { input }, context) => payload('employee', updateEmployee(context, input)),
  setEmployeeActive: (_root, { id, active }, context) => payload('employee', setEmployeeActive(context, id, active)),
  createDirection: (_root, { name }, { db }) => payload('direction', createDirection(db, name)),
  renameDirection: (_root, { id, name }, { db }) => payload('direction', renameDirection(db, id, name)),
};
