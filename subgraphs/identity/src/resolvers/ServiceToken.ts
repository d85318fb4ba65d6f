import type { ServiceTokenResolvers } from '../generated/schema.ts';
import { SCOPE_LABELS, whyStopped } from '../services/service-tokens.ts';

export const ServiceToken: ServiceTokenResolvers = {
  scopeLabels: ({ scopes }) => scopes.map((scope) => SCOPE_LABELS[scope]),
  createdBy: ({ createdBy }, _args, { loaders }) => loaders.user.load(createdBy),
  stoppedBecause: async ({ createdBy }, _args, { loaders }) => {
    const creator = await loaders.user.load(createdBy);
    return whyStopped(creator, creator && (await loaders.employeeFact.load(creator.employeeId)));
  },
};
