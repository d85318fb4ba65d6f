import { forbidden, Refusal } from './errors.ts';
import type { Role, Viewer } from './viewer.ts';

/**
 * THE list of what roles open beyond what every employee may: the rooms' rules are made of these names, identity tells
 * the viewer's as `viewer { permissions }`. A role that is not named for a permission does not hold it, the
 * administrator's included.
 */
export const PERMISSIONS = {
  ACCOUNTS_MANAGE: ['ADMINISTRATOR'],
  /** Introspection, explorers and documents of one's own, where they are closed to everybody else. */
  API_EXPLORE: ['DEVELOPER'],
  ARTICLES_MANAGE: ['COMMUNICATION', 'ADMINISTRATOR'],
  AUDIT_READ: ['ADMINISTRATOR'],
  /** Human resources runs the canteen, and communication puts its menu on the home page. */
  CANTEEN_MANAGE: ['HR', 'COMMUNICATION', 'ADMINISTRATOR'],
  EMPLOYEES_MANAGE: ['HR', 'ADMINISTRATOR'],
  EVENTS_MANAGE: ['COMMUNICATION', 'HR', 'HSE', 'ADMINISTRATOR'],
  HOME_MANAGE: ['COMMUNICATION', 'ADMINISTRATOR'],
  /** Few read ideas: a text can betray its author. */
  IDEAS_MANAGE: ['HSE', 'ADMINISTRATOR'],
  IDEA_DEPARTMENTS_MANAGE: ['ADMINISTRATOR'],
  LIBRARY_MANAGE: ['DOCUMENTS_MANAGER', 'ADMINISTRATOR'],
  /** What MAI knows, and which questions it could not answer: never who asked them. */
  MAI_MANAGE: ['MAI_CURATOR', 'ADMINISTRATOR'],
  PROJECTS_MANAGE: ['COMMUNICATION', 'ADMINISTRATOR'],
  SAFETY_MANAGE: ['HSE', 'ADMINISTRATOR'],
  SERVICE_TOKENS_MANAGE: ['ADMINISTRATOR'],
  VACANCIES_MANAGE: ['HR', 'ADMINISTRATOR'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a viewer's roles in force open something. Nobody, and a key, hold nothing. */
export function holds(viewer: Viewer | null, permission: Permission): boolean {
  return opens(viewer?.roles, permission);
}

/** The refusal of what a permission opens: whose role waits for an authenticator has nobody to ask for it. */
export function lacking(viewer: Viewer | null, permission: Permission): Refusal {
  if (!opens(viewer?.withheldRoles, permission)) return forbidden();
  return new Refusal(
    'FORBIDDEN',
    "Votre rôle attend une application de codes : installez-la à l'adresse /auth/authenticator ou, si c'est fait, reconnectez-vous avec un code.",
  );
}

function opens(held: readonly Role[] = [], permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission];
  return held.some((role) => roles.includes(role));
}

/** All that a viewer's roles open, by name. */
export function permissionsOf(viewer: Viewer): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => holds(viewer, permission));
}
