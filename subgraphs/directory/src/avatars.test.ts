import { mkdirSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '@sar/storage/open';
import { demoId } from '@sar/subgraph-kit/demo';
import type { Role } from '@sar/subgraph-kit/viewer';
import { type TestApp, useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { fetchFile, lookAt, picture, sendFile, type Ticket, UPLOAD } from '@sar/testing/files';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { employees } from './tables.ts';

const CREATE = `mutation ($input: CreateAvatarUploadInput!) { createAvatarUpload(input: $input) { ${UPLOAD} } }`;
const SET = `mutation ($employeeId: ID!, $uploadId: ID!) {
  setEmployeeAvatar(employeeId: $employeeId, uploadId: $uploadId) { employee { id avatarUrl } userErrors { field code message } } }`;
const REMOVE =
  'mutation ($employeeId: ID!) { removeEmployeeAvatar(employeeId: $employeeId) { employee { id avatarUrl } userErrors { field code } } }';
const OTHER = demoId('employee', 'demo.7@demo.sar.sn');
const NOBODY = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

/** What people do with photos, through the door. */
function photosOf(app: TestApp) {
  const send = async (query: string, variables: Record<string, unknown>, role: Role = 'HR') =>
    app.graphql(query, { token: await app.as(role), variables });
  const ask = async (query: string, variables: Record<string, unknown>, role?: Role) => {
    const { data, errors } = await send(query, variables, role);
    expect(errors).toBeUndefined();
    return Object.values(data as Record<string, never>)[0] as never as {
      upload: Ticket;
      employee: { id: string; avatarUrl: string | null };
      userErrors: { field: string[]; code: string; message: string }[];
    };
  };
  const upload = async (employeeId: string, bytes: Uint8Array, role?: Role): Promise<string> => {
    const ticket = await ask(CREATE, { input: { employeeId, contentType: 'image/png', sizeBytes: bytes.length } }, role);
    expect(ticket.userErrors).toEqual([]);
    expect((await sendFile(app, ticket.upload, bytes)).status).toBe(204);
    return ticket.upload.uploadId;
  };
  const set = async (employeeId: string, uploadId: string, role?: Role) => ask(SET, { employeeId, uploadId }, role);
  const avatarUrl = async (id: string, role: Role = 'EMPLOYEE') =>
    (await send('query ($id: ID!) { employee(id: $id) { avatarUrl } }', { id }, role)).data.employee.avatarUrl as string;
  /** The keys in the room's storage. */
  const stored = async (prefix: string) =>
    (await openStorage(app.house.dependencies.config, 'directory').list(prefix)).map(({ key }) => key).sort();
  const keyOf = async (id: string) =>
    (await app.house.database.db.select({ key: employees.avatarKey }).from(employees).where(eq(employees.id, id)))[0]?.key ?? null;
  const me = async (role: Role) => (await send('{ viewer { employee { id } } }', {}, role)).data.viewer.employee.id as string;
  return { send, ask, upload, set, avatarUrl, stored, keyOf, me };
}

describe('the photo of a person', () => {
  const app = useApp();
  const photos = photosOf(app);

  it.each(['EMPLOYEE', 'DEVELOPER', 'HR'] as const)('is set and taken away by the person, here %s', async (role) => {
    const id = await photos.me(role);
    expect(await photos.avatarUrl(id, role)).toBeNull();
    const { employee, userErrors } = await photos.set(id, await photos.upload(id, await picture('#00f'), role), role);
    expect(userErrors).toEqual([]);
    expect(await photos.avatarUrl(id, 'HSE')).toBe(employee.avatarUrl);
    const { bytes } = await fetchFile(app, employee.avatarUrl ?? '');
    expect(await lookAt(bytes)).toEqual({ format: 'webp', width: 512, height: 512, colour: 'blue' });
    expect(await photos.ask(REMOVE, { employeeId: id }, role)).toEqual({ employee: { id, avatarUrl: null }, userErrors: [] });
    expect((await fetchFile(app, employee.avatarUrl ?? '')).status).toBe(404);
  });

  it.each(['HR', 'ADMINISTRATOR'] as const)('is set and taken away by %s for anybody', async (role) => {
    const { employee, userErrors } = await photos.set(OTHER, await photos.upload(OTHER, await picture('#0f0'), role), role);
    expect([employee.id, userErrors]).toEqual([OTHER, []]);
    expect(await photos.avatarUrl(OTHER)).toBe(employee.avatarUrl);
    expect((await photos.ask(REMOVE, { employeeId: OTHER }, role)).employee.avatarUrl).toBeNull();
  });

  it('is nobody else’s business', async () => {
    const id = await photos.me('EMPLOYEE');
    const uploadId = await photos.upload(id, await picture('#f00'), 'EMPLOYEE');
    const input = { employeeId: OTHER, contentType: 'image/png', sizeBytes: 10 };
    for (const [query, variables] of [
      [CREATE, { input }],
      [SET, { employeeId: OTHER, uploadId }],
      [REMOVE, { employeeId: OTHER }],
    ] as const) {
      const { data, errors } = await photos.send(query, variables, 'EMPLOYEE');
      expect([Object.values(data), errors?.map(({ extensions }) => extensions.code)]).toEqual([[null], ['FORBIDDEN']]);
    }
    expect(await photos.keyOf(OTHER)).toBeNull();
  });

  it('takes the place of the one before, which is gone, as the upload is', async () => {
    const first = await photos.set(OTHER, await photos.upload(OTHER, await picture('#f00')));
    const second = await photos.set(OTHER, await photos.upload(OTHER, await picture('#00f')));
    expect((await fetchFile(app, first.employee.avatarUrl ?? '')).status).toBe(404);
    expect((await lookAt((await fetchFile(app, second.employee.avatarUrl ?? '')).bytes)).colour).toBe('blue');
    expect(await photos.stored('avatars/')).toEqual([await photos.keyOf(OTHER)]);
    expect((await photos.stored('uploads/')).filter((key) => !key.includes(demoId('employee', 'astou.employee@demo.sar.sn')))).toEqual([]);
    await photos.ask(REMOVE, { employeeId: OTHER });
    expect(await photos.stored('avatars/')).toEqual([]);
  });

  it('is taken away though there is none', async () => {
    expect(await photos.ask(REMOVE, { employeeId: OTHER })).toEqual({ employee: { id: OTHER, avatarUrl: null }, userErrors: [] });
  });

  it.each(['x', NOBODY])('is refused to nobody (%s)', async (employeeId) => {
    const uploadId = await photos.upload(OTHER, await picture('#f00'));
    const expected = [{ field: ['employeeId'], code: 'NOT_FOUND', message: 'Personne introuvable : rechargez la liste.' }];
    const input = { employeeId, contentType: 'image/png', sizeBytes: 10 };
    expect(await photos.ask(CREATE, { input })).toEqual({ upload: null, userErrors: expected });
    expect(await photos.set(employeeId, uploadId)).toEqual({ employee: null, userErrors: expected });
    expect((await photos.ask(REMOVE, { employeeId })).userErrors).toMatchObject([{ field: ['employeeId'], code: 'NOT_FOUND' }]);
  });

  it('is refused when it is no image, or nothing came, or it came by another person’s ticket', async () => {
    const { employee: before } = await photos.set(OTHER, await photos.upload(OTHER, await picture('#f00')));
    const page = await photos.upload(OTHER, Buffer.from('<!doctype html><script>alert(1)</script>'));
    const empty = await photos.ask(CREATE, { input: { employeeId: OTHER, contentType: 'image/png', sizeBytes: 10 } });
    const foreign = await photos.upload(OTHER, await picture('#f00'), 'ADMINISTRATOR');
    for (const [uploadId, code] of [
      [page, 'NOT_AN_IMAGE'],
      [empty.upload.uploadId, 'NOT_FOUND'],
      [foreign, 'NOT_FOUND'],
      [NOBODY, 'NOT_FOUND'],
    ] as const) {
      const { employee, userErrors } = await photos.set(OTHER, uploadId);
      expect({ employee, userErrors }).toMatchObject({ employee: null, userErrors: [{ field: ['uploadId'], code }] });
    }
    expect(await photos.avatarUrl(OTHER)).toBe(before.avatarUrl);
    expect((await fetchFile(app, before.avatarUrl ?? '')).status).toBe(200);
  });

  it.each([
    [{ contentType: 'image/svg+xml', sizeBytes: 10 }, ['contentType'], 'INVALID_VALUE'],
    [{ contentType: 'image/png', sizeBytes: 5_000_001 }, ['sizeBytes'], 'TOO_BIG'],
  ])('is refused a ticket for %j', async (file, field, code) => {
    const { upload, userErrors } = await photos.ask(CREATE, { input: { employeeId: OTHER, ...file } });
    expect([upload, userErrors]).toMatchObject([null, [{ field, code }]]);
  });

  it('is one of two that come at once, and the other is gone', async () => {
    const uploads = [await photos.upload(OTHER, await picture('#f00')), await photos.upload(OTHER, await picture('#00f'))];
    const answers = await Promise.all(uploads.map((uploadId) => photos.set(OTHER, uploadId)));
    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], []]);
    expect(await photos.stored('avatars/')).toEqual([await photos.keyOf(OTHER)]);
  });

  it('is the old one when the write of the new one fails, and the upload is still there for another try', async () => {
    const { employee: before } = await photos.set(OTHER, await photos.upload(OTHER, await picture('#f00')));
    const uploadId = await photos.upload(OTHER, await picture('#00f'));
    const { db } = app.house.database;
    await db.execute(sql`alter table directory.employees add constraint no_new_photo check (avatar_key is null) not valid`);
    const { errors } = await photos.send(SET, { employeeId: OTHER, uploadId });
    await db.execute(sql`alter table directory.employees drop constraint no_new_photo`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect(await photos.avatarUrl(OTHER)).toBe(before.avatarUrl);
    expect((await fetchFile(app, before.avatarUrl ?? '')).status).toBe(200);
    expect((await photos.set(OTHER, uploadId)).userErrors).toEqual([]);
  });

  it('is set though the one before cannot be removed from the disk', async () => {
    await photos.set(OTHER, await photos.upload(OTHER, await picture('#f00')));
    const path = join(app.house.dependencies.config.SAR_STORAGE_DIR, 'directory', (await photos.keyOf(OTHER)) ?? '');
    rmSync(path);
    mkdirSync(path);
    const { employee, userErrors } = await photos.set(OTHER, await photos.upload(OTHER, await picture('#00f')));
    expect(userErrors).toEqual([]);
    expect((await fetchFile(app, employee.avatarUrl ?? '')).status).toBe(200);
    rmSync(path, { recursive: true });
  });

  it('costs a list no statement', async () => {
    await photos.set(OTHER, await photos.upload(OTHER, await picture('#f00')));
    const cost = async (fields: string) =>
      countStatements(app.house, async () => {
        const { data } = await photos.send(`{ employees(first: 100) { nodes { ${fields} } } }`, {});
        expect(data.employees.nodes).toHaveLength(100);
      });
    await cost('id');
    expect(await cost('id avatarUrl')).toBe(await cost('id'));
  });
});

describe('photos that a crash left behind', () => {
  const app = useApp();
  const photos = photosOf(app);

  it('go with the next ticket, a day later; the one of a person stays', async () => {
    const { config, db } = app.house.dependencies;
    const storage = openStorage(config, 'directory');
    const yesterday = new Date(Date.now() - 90_000_000);
    for (const key of ['avatars/used.webp', 'avatars/orphan.webp', `uploads/${OTHER}.${NOBODY}`]) {
      await storage.write(key, await picture('#f00'));
      utimesSync(join(config.SAR_STORAGE_DIR, 'directory', key), yesterday, yesterday);
    }
    await db.update(employees).set({ avatarKey: 'avatars/used.webp' }).where(eq(employees.id, OTHER));
    await photos.upload(OTHER, await picture('#00f'));
    expect(await photos.stored('avatars/')).toEqual(['avatars/used.webp']);
    expect(await photos.stored(`uploads/${OTHER}`)).toEqual([]);
    expect((await fetchFile(app, await photos.avatarUrl(OTHER))).status).toBe(200);
  });
});
