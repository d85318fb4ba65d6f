/** The eight roles. Least privilege: an employee holds EMPLOYEE, the others come on top of it. */
export const ROLES = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'HR', 'DOCUMENTS_MANAGER', 'MAI_CURATOR', 'DEVELOPER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who asks, as identity found it on this very request. Null stands for an anonymous caller. */
export interface Viewer {
  readonly userId: string;
  /** The directory's person. */
  readonly employeeId: string;
  readonly roles: readonly Role[];
  /** The directions the person belongs to, as the directory last said. */
  readonly directionIds: readonly string[];
  /** The session's public id, never the token. */
  readonly sessionId: string;
}
