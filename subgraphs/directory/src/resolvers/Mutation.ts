import type { Db } from '@sar/database/client';
import { payload, unauthenticated } from '@sar/subgraph-kit/errors';
import { createOnce, findRow } from '@sar/subgraph-kit/once';
import type { MutationResolvers } from '../generated/schema.ts';
import { createAvatarUpload, removeAvatar, setAvatar } from '../services/avatars.ts';
import { createDirection, renameDirection } from '../services/directions.ts';
import { createEmployee, setEmployeeActive, updateEmployee, updateProfile } from '../services/employee-writes.ts';
import { type EmployeeRow, employees, onceKeys } from '../tables.ts';

export const Mutation: MutationResolvers = {
  createEmployee: (_root, { input }, context) => {
    const create = (db: Db, sheet: object) => createEmployee({ ...context, db }, sheet);
    const creation = { field: 'createEmployee', input, create, find: (db: Db, id: string) => findRow<EmployeeRow>(db, employees, id) };
    return payload('employee', createOnce(context, onceKeys, creation));
  },
  updateEmployee: (_root, { input }, context) => payload('employee', updateEmployee(context, input)),
  setEmployeeActive: (_root, { id, active }, context) => payload('employee', setEmployeeActive(context, id, active)),
  updateMyProfile: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('employee', updateProfile(context, context.viewer.employeeId, input));
  },
  createAvatarUpload: (_root, { input }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('upload', createAvatarUpload(context, context.viewer.employeeId, input));
  },
  setEmployeeAvatar: (_root, { employeeId, uploadId }, context) => {
    if (!context.viewer) throw unauthenticated();
    return payload('employee', setAvatar(context, context.viewer.employeeId, employeeId, uploadId));
  },
  removeEmployeeAvatar: (_root, { employeeId }, context) => payload('employee', removeAvatar(context, employeeId)),
  createDirection: (_root, { name }, { db }) => payload('direction', createDirection(db, name)),
  renameDirection: (_root, { id, name }, { db }) => payload('direction', renameDirection(db, id, name)),
};
