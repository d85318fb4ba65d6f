import { PERMISSIONS, type Permission } from './permissions.ts';
import { isPerson, type Role, type Viewer } from './viewer.ts';

/** Everybody signed in. */
export const EVERYONE = 'everyone';
const roleKey = (role: Role) => `role:${role}`;
const directionKey = (directionId: string) => `direction:${directionId}`;
/** By the directory's person: what rooms know owners and authors by. */
const personKey = (employeeId: string) => `person:${employeeId}`;

/** Whoever holds a permission, by the roles that open it. */
export function holdersOf(permission: Permission): string[] {
  return PERMISSIONS[permission].map(roleKey);
}

/**
 * The audiences that a viewer belongs to. A room that hands on what not everybody may read says by these keys who may;
 * one may read what has a key of one's own. Nobody, and a key for programs, belong to none.
 */
export function audiencesOf(viewer: Viewer | null): string[] {
  if (!viewer || !isPerson(viewer)) return [];
  return [EVERYONE, ...viewer.roles.map(roleKey), ...viewer.directionIds.map(directionKey), personKey(viewer.employeeId)];
}
