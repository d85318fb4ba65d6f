import { signedIn } from '@sar/subgraph-kit/rules';

/** Who may do what with documents. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    documentCategories: signedIn,
  },
};
