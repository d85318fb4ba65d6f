import type { ServiceTokenResolvers } from '../generated/schema.ts';
import { SCOPE_LABELS } from '../services/service-tokens.ts';

export const ServiceToken: ServiceTokenResolvers = {
  scopeLabels: ({ scopes }) => scopes.map((scope) => SCOPE_LABELS[scope]),
  createdBy: ({ createdBy }, _args, { loaders }) => loaders.user.load(createdBy),
};
