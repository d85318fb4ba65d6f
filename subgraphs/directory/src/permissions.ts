import { hasRole, isOneselfOr, signedInOr } from '@sar/subgraph-kit/rules';

const humanResources = hasRole('HR', 'ADMINISTRATOR');
const oneselfOrHumanResources = isOneselfOr('HR', 'ADMINISTRATOR');
const readers = signedInOr('DIRECTORY_READ');

/** Who may do what in the directory. Anything unnamed at a root is denied. */
export const permissions = {
  Query: {
    employees: readers,
    employee: readers,
    directions: readers,
  },
  Mutation: {
    createEmployee: humanResources,
    updateEmployee: humanResources,
    setEmployeeActive: humanResources,
    createAvatarUpload: oneselfOrHumanResources,
    setEmployeeAvatar: oneselfOrHumanResources,
    removeEmployeeAvatar: oneselfOrHumanResources,
    createDirection: humanResources,
    renameDirection: humanResources,
  },
  // On the types, because a reference from another room is a second door to them.
  Employee: { '*': readers },
  Direction: { '*': readers },
};
