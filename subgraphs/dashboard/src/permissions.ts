import { signedIn } from '@sar/subgraph-kit/rules';

/** Who may do what on the dashboard. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    ideaDepartments: signedIn,
  },
};
