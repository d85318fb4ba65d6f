import * as client from '@sar/client';
import { employeeOf } from '@sar/testing/sign-in';
import { type Front, imageFile, sendImage, several, unique, type Writes } from './front.ts';

const ME = employeeOf('EMPLOYEE');

async function directions(front: Front, count: number): Promise<string[]> {
  const { directions } = await front.ask('HR', client.DirectoryDocument);
  return directions.slice(0, count).map(({ id }: { id: string }) => id);
}

function sheet(changes: object = {}) {
  const matricule = unique();
  const names = { firstName: 'Awa', lastName: 'Essai', jobTitle: 'Essayeuse' };
  return { matricule, ...names, email: `${matricule.toLowerCase()}@demo.sar.sn`, ...changes };
}

/** Somebody new. @returns the person's id. */
async function person(front: Front, changes?: object): Promise<string> {
  return (await front.ask('HR', client.CreateEmployeeDocument, { input: sheet(changes) })).createEmployee.employee.id;
}

async function uploadAvatar(front: Front): Promise<string> {
  const { bytes, file } = await imageFile();
  const { createAvatarUpload } = await front.ask('EMPLOYEE', client.CreateAvatarUploadDocument, { input: { employeeId: ME, ...file } });
  return sendImage(front, createAvatarUpload, bytes);
}

export const DIRECTORY: Writes = {
  CreateEmployee: {
    role: 'HR',
    cost: 12,
    async given(front, count) {
      const directionIds = await directions(front, count);
      return { input: sheet({ directionIds, mainDirectionId: directionIds[0], managerId: employeeOf('HR') }) };
    },
  },
  UpdateEmployee: {
    role: 'HR',
    cost: 15,
    // A head of so many people, who goes with them below somebody else.
    async given(front, count) {
      const id = await person(front);
      await several(count, () => person(front, { managerId: id }));
      const directionIds = await directions(front, count);
      return { input: { id, jobTitle: 'Cheffe', managerId: employeeOf('HR'), directionIds, mainDirectionId: directionIds[0] } };
    },
  },
  SetEmployeeActive: {
    role: 'HR',
    cost: 12,
    async given(front, count) {
      const directionIds = await directions(front, count);
      return { id: await person(front, { directionIds, mainDirectionId: directionIds[0] }), active: false };
    },
  },
  CreateDirection: { role: 'HR', cost: 2, given: () => ({ name: unique() }) },
  RenameDirection: {
    role: 'HR',
    cost: 2,
    async given(front) {
      const { createDirection } = await front.ask('HR', client.CreateDirectionDocument, { name: unique() });
      return { id: createDirection.direction.id, name: unique() };
    },
  },
  UpdateMyProfile: { role: 'EMPLOYEE', cost: 13, given: (_front, count) => ({ input: { phoneMobile: `+221 77 000 00 0${count}` } }) },
  CreateAvatarUpload: {
    role: 'EMPLOYEE',
    cost: 2,
    async given(front) {
      // The first upload of a day sweeps what was left behind.
      await uploadAvatar(front);
      return { input: { employeeId: ME, ...(await imageFile()).file } };
    },
  },
  SetEmployeeAvatar: {
    role: 'EMPLOYEE',
    cost: 3,
    given: async (front) => ({ employeeId: ME, uploadId: await uploadAvatar(front) }),
  },
  RemoveEmployeeAvatar: {
    role: 'EMPLOYEE',
    cost: 3,
    async given(front) {
      const avatar = { employeeId: ME, uploadId: await uploadAvatar(front) };
      await front.ask('EMPLOYEE', client.SetEmployeeAvatarDocument, avatar);
      return { employeeId: ME };
    },
  },
};
