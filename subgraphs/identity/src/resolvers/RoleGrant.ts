import type { RoleGrantResolvers } from '../generated/schema.ts';
import { ROLE_LABELS } from '../services/roles.ts';

export const RoleGrant: RoleGrantResolvers = {
  label: ({ role }) => ROLE_LABELS[role],
};
