import { isOneselfOr, may, signedIn, signedInOr } from '@sar/subgraph-kit/rules';
import type { Verdicts } from '@sar/subgraph-kit/verdicts';
import type { EmployeeRow } from './tables.ts';

const humanResources = may('EMPLOYEES_MANAGE');
const oneselfOrHumanResources = isOneselfOr('EMPLOYEES_MANAGE');
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
    updateMyProfile: signedIn,
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

const byEmployee = ({ id }: EmployeeRow) => ({ employeeId: id });

/** What `viewerCan…` fields say: the rule above of the mutation that each is about. */
export const verdicts: Verdicts = {
  Viewer: { viewerCanCreateEmployee: { mutation: 'createEmployee' }, viewerCanCreateDirection: { mutation: 'createDirection' } },
  Employee: {
    viewerCanUpdate: { mutation: 'updateEmployee' },
    viewerCanSetActive: { mutation: 'setEmployeeActive' },
    viewerCanSetAvatar: { mutation: 'setEmployeeAvatar', args: byEmployee },
    viewerCanRemoveAvatar: { mutation: 'removeEmployeeAvatar', args: byEmployee },
  },
  Direction: { viewerCanRename: { mutation: 'renameDirection' } },
};
