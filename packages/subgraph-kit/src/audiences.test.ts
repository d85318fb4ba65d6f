import { describe, expect, it } from 'vitest';
import { audiencesOf, holdersOf } from './audiences.ts';
import { holds, PERMISSIONS, type Permission } from './permissions.ts';
import { ROLES, type Viewer } from './viewer.ts';

const person: Viewer = { userId: 'u', employeeId: 'p', roles: ['EMPLOYEE', 'HR'], scopes: [], directionIds: ['d', 'e'], sessionId: 's' };

describe('audiences', () => {
  it('of a person are everybody, its roles, its directions and itself', () => {
    expect(audiencesOf(person)).toEqual(['everyone', 'role:EMPLOYEE', 'role:HR', 'direction:d', 'direction:e', 'person:p']);
  });

  it('of nobody, and of a key for programs, are none', () => {
    expect(audiencesOf(null)).toEqual([]);
    expect(audiencesOf({ ...person, roles: [], scopes: ['NEWS_READ'] })).toEqual([]);
  });

  it.each(Object.keys(PERMISSIONS) as Permission[])('of who holds %s, and of nobody else, are among its holders', (permission) => {
    for (const role of ROLES) {
      const viewer = { ...person, roles: ['EMPLOYEE', role] as const };
      const meets = audiencesOf(viewer).some((key) => holdersOf(permission).includes(key));
      expect([role, meets]).toEqual([role, holds(viewer, permission)]);
    }
  });
});
