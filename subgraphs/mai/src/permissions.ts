import { signedIn } from '@sar/subgraph-kit/rules';

/** Who may do what with MAI. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    askMai: signedIn,
    maiSampleQuestions: signedIn,
    maiStats: signedIn,
  },
};
