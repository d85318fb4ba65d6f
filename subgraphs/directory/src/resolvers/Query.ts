import type { QueryResolvers } from '../generated/schema.ts';
import { listDirections } from '../services/directions.ts';
import { findEmployee, listEmployees } from '../services/employees.ts';

export const Query: QueryResolvers = {
  employees: (_root, args, context) => listEmployees(context, args),
  employee: (_root, { id }, context) => findEmployee(context, id),
  directions: (_root, _args, { db }) => listDirections(db),
};
