import { once } from 'node:events';
import { connect } from 'node:net';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { fetchFile, lookAt, pathOf, picture, sendFile, type Ticket, UPLOAD } from '@sar/testing/files';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStorage } from './open.ts';
import { type Ticket as Grant, signTicket, ticketKeys } from './ticket.ts';

/** Files travel beside GraphQL, on routes of the room that owns them; the directory's photos stand for all. */
describe.each(['local', 'split'] as const)('a file, %s form', (form) => {
  const app = useApp(form);
  let png: Buffer;
  let employeeId: string;
  let origin: string;
  beforeAll(async () => {
    png = await picture('#c41e3a');
    employeeId = (await ask('{ viewer { employee { id } } }')).viewer.employee.id;
    origin = await app.door.listen({ host: '127.0.0.1', port: 0 });
  });
  const ask = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await app.graphql(query, { token: await app.as('EMPLOYEE'), variables });
    expect(errors).toBeUndefined();
    return data;
  };
  const issue = async (sizeBytes = png.length): Promise<Ticket> => {
    const query = `mutation ($input: CreateAvatarUploadInput!) { createAvatarUpload(input: $input) { ${UPLOAD} } }`;
    const { upload, userErrors } = (await ask(query, { input: { employeeId, contentType: 'image/png', sizeBytes } })).createAvatarUpload;
    expect(userErrors).toEqual([]);
    return upload;
  };
  const confirm = async (uploadId: string) => {
    const query =
      'mutation ($employeeId: ID!, $uploadId: ID!) { setEmployeeAvatar(employeeId: $employeeId, uploadId: $uploadId) { employee { avatarUrl } userErrors { code } } }';
    return (await ask(query, { employeeId, uploadId })).setEmployeeAvatar;
  };
  /** A photo in place, and its address. */
  const photo = async (): Promise<string> => {
    const ticket = await issue();
    expect(await sendFile(app, ticket, png)).toEqual({ status: 204, code: null });
    const { employee, userErrors } = await confirm(ticket.uploadId);
    expect(userErrors).toEqual([]);
    return employee.avatarUrl;
  };
  /** An address that the directory could have given. */
  const grant = (ticket: Partial<Grant>, room = 'directory') => {
    const whole = { method: 'GET', key: 'avatars/x.webp', contentType: 'image/webp', fileName: 'x', expires: 4e9, ...ticket } as Grant;
    return `/files/${room}?ticket=${signTicket(ticketKeys(app.house.dependencies.config, 'directory'), whole)}`;
  };
  const knock = async (method: string, url: string, headers: Record<string, string> = {}, payload?: Buffer) => {
    const answer = await app.door.inject({ method: method as 'GET', url, headers, ...(payload ? { payload } : {}) });
    const code = answer.body.startsWith('{') ? answer.json().errors[0].extensions.code : undefined;
    return { status: answer.statusCode, code, body: answer.rawPayload };
  };

  it('goes up by its ticket, is confirmed, and comes down by its link, all without a session', async () => {
    const url = await photo();
    const { status, headers, bytes } = await fetchFile(app, url);
    expect([status, (await lookAt(bytes)).format]).toEqual([200, 'webp']);
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'content-length': String(bytes.length),
      'content-disposition': `inline; filename="photo.webp"; filename*=UTF-8''photo.webp`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
    });
  });

  it('is kept by a browser for as long as its address is good', async () => {
    const { headers } = await fetchFile(app, await photo());
    const [, seconds] = String(headers['cache-control']).match(/^private, max-age=(\d+), immutable$/) ?? [];
    expect(Number(seconds)).toBeGreaterThan(3_590);
    expect(Number(seconds)).toBeLessThanOrEqual(7_200);
  });

  it('asks nobody who they are: a link costs no statement, and a dead session beside it does no harm', async () => {
    const url = pathOf(await photo());
    const headers = { authorization: 'Bearer mort' };
    let status = 0;
    const statements = await countStatements(app.house, async () => {
      status = (await knock('GET', url, headers)).status;
    });
    expect([status, statements]).toEqual([200, 0]);
  });

  it('goes up once by each ticket, also after it was confirmed', async () => {
    const ticket = await issue();
    expect(await sendFile(app, ticket, png)).toEqual({ status: 204, code: null });
    expect(await sendFile(app, ticket, Buffer.from('autre'))).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await confirm(ticket.uploadId)).userErrors).toEqual([]);
    expect(await sendFile(app, ticket, png)).toEqual({ status: 403, code: 'FORBIDDEN' });
    expect((await confirm(ticket.uploadId)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
  });

  it('goes up as it was declared or not at all, and the ticket waits for the right one', async () => {
    const ticket = await issue();
    expect(await sendFile(app, ticket, Buffer.concat([png, Buffer.from('x')]))).toEqual({ status: 413, code: 'BAD_USER_INPUT' });
    expect(await sendFile(app, ticket, png, { 'content-type': 'image/jpeg' })).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await sendFile(app, ticket, png, { 'content-type': 'text/html' })).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await sendFile(app, ticket, Buffer.alloc(0))).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect((await confirm(ticket.uploadId)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await sendFile(app, ticket, png)).toEqual({ status: 204, code: null });
  });

  it('that is larger than declared is told what was declared', async () => {
    const ticket = await issue();
    const payload = Buffer.concat([png, Buffer.from('x')]);
    const { body } = await app.door.inject({ method: 'PUT', url: pathOf(ticket.url), headers: { 'content-type': 'image/png' }, payload });
    expect(JSON.parse(body).errors[0].message).toBe(`Fichier trop grand : ${png.length} octets étaient annoncés. Demandez un autre dépôt.`);
  });

  it('may be as large as the room takes, and not a byte larger', async () => {
    const ticket = await issue(5_000_000);
    expect(await sendFile(app, ticket, Buffer.alloc(5_000_001))).toEqual({ status: 413, code: 'BAD_USER_INPUT' });
    expect(await sendFile(app, ticket, Buffer.alloc(5_000_000))).toEqual({ status: 204, code: null });
  });

  it('is nowhere but under its own link: other methods, rooms and times open nothing', async () => {
    const url = pathOf(await photo());
    const ticket = await issue();
    const put = pathOf(ticket.url);
    const body = ['PUT', { 'content-type': 'image/png' }, png] as const;
    expect(await knock('PUT', url, body[1], body[2])).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await knock('GET', put)).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await knock('GET', url.replace('/directory', '/news'))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await knock('PUT', put.replace('/directory', '/news'), body[1], body[2])).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await knock('GET', grant({ expires: Math.floor(Date.now() / 1_000) }))).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    for (const wrong of ['/files/directory', '/files/directory?ticket=', '/files/directory?ticket=x.y', `${url}x`, url.slice(0, -1)])
      expect(await knock('GET', wrong), wrong).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    for (const method of ['HEAD', 'POST', 'DELETE', 'PATCH']) expect((await knock(method, url)).status, method).toBe(404);
    for (const path of ['/files', '/files/', '/files/identity', '/files/directory/avatars/x.webp', '/files/..%2fdirectory'])
      expect(await knock('GET', path), path).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('that is gone is not found, in the words of every other refusal', async () => {
    const answer = await knock('GET', grant({ key: 'avatars/0c2167d0-98fc-459d-bf60-d3ed8843b3bf.webp' }));
    expect([answer.status, JSON.parse(String(answer.body))]).toEqual([
      404,
      { errors: [{ message: 'Fichier introuvable : rechargez la page.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('comes whole whatever part is asked for', async () => {
    const url = await photo();
    const whole = (await fetchFile(app, url)).bytes;
    for (const range of ['bytes=0-1', 'bytes=-1', 'bytes=0-0,2-3', 'bytes=999999999-']) {
      const answer = await app.door.inject({ method: 'GET', url: pathOf(url), headers: { range } });
      expect([answer.statusCode, answer.headers['content-range'], answer.rawPayload.equals(whole)]).toEqual([200, undefined, true]);
    }
  });

  /** The first line of the answer to a request whose body never ends, or never begins. */
  async function answerBeforeEnd(path: string, head: string, chunk: string): Promise<string> {
    const socket = connect(Number(new URL(origin).port), '127.0.0.1').setEncoding('utf8');
    socket.on('error', () => {});
    socket.write(`PUT ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: image/png\r\n${head}\r\n\r\n`);
    const timer = setInterval(() => chunk && socket.write(chunk), 1);
    const [answer] = await once(socket, 'data');
    clearInterval(timer);
    socket.destroy();
    return String(answer).split('\r\n')[0] ?? '';
  }

  it('is not read, not a byte of it, before its ticket is seen to be good', async () => {
    const bad = pathOf((await issue()).url).slice(0, -1);
    expect(await answerBeforeEnd(bad, 'Content-Length: 5000000', '')).toBe('HTTP/1.1 403 Forbidden');
  });

  it('is refused as soon as it is too large, and when it never ends', async () => {
    const url = pathOf((await issue()).url);
    expect(await answerBeforeEnd(url, 'Content-Length: 5000001', '')).toBe('HTTP/1.1 413 Payload Too Large');
    const megabyte = 1_000_000;
    const chunk = `${megabyte.toString(16)}\r\n${'x'.repeat(megabyte)}\r\n`;
    expect(await answerBeforeEnd(url, 'Transfer-Encoding: chunked', chunk)).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it('lies in the folder of its room and nowhere else', async () => {
    await photo();
    const { config } = app.house.dependencies;
    const listed = async (room: string) => (await openStorage(config, room).list('avatars/')).length;
    expect([await listed('directory'), await listed('news')]).toEqual([1, 0]);
  });

  it('is given by the door, and by the room itself to the door only', async () => {
    const path = pathOf(await photo());
    const statuses = [origin, ...(app.urls.directory ? [app.urls.directory] : [])].map(async (at) => (await fetch(`${at}${path}`)).status);
    expect(await Promise.all(statuses)).toEqual(form === 'split' ? [200, 401] : [200]);
  });
});
