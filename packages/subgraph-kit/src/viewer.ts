/** The eight roles. Least privilege: an employee holds EMPLOYEE, the others come on top of it. */
export const ROLES = ['EMPLOYEE', 'COMMUNICATION', 'HSE', 'HR', 'DOCUMENTS_MANAGER', 'MAI_CURATOR', 'DEVELOPER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** What a key for programs or screens may open. A person has roles and no scope, a key scopes and no role. */
export const SCOPES = ['NEWS_READ', 'DIRECTORY_READ', 'SAFETY_READ', 'KIOSK'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks, as identity found it on this very request. Null stands for an anonymous caller. */
export interface Viewer {
  /** The account; of a key its own id, which is nobody's: so are `employeeId` and `sessionId` then. */
  readonly userId: string;
  /** The directory's person. */
  readonly employeeId: string;
  /** Those in force; of a person EMPLOYEE is always among them. */
  readonly roles: readonly Role[];
  /** Those that an authenticator would put in force; absent where there are none. They open nothing, and their holder is told why. */
  readonly withheldRoles?: readonly Role[];
  /** Empty for a person. */
  readonly scopes: readonly Scope[];
  /** The directions the person belongs to, as the directory last said. */
  readonly directionIds: readonly string[];
  /** The session's public id, never the token. */
  readonly sessionId: string;
  /** Present where identity did not answer: who it named last, and may change nothing meanwhile. */
  readonly readOnly?: true;
}

/** True of somebody signed in, false of a key. */
export function isPerson(viewer: Viewer): boolean {
  return viewer.roles.includes('EMPLOYEE');
}
