import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('the session of a request, %s form', (form) => {
  const app = useApp(form);
  const ask = async (headers: Record<string, string>) => {
    const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers, payload: { query: '{ viewer { roles } }' } });
    const { data, errors } = answer.json();
    return { status: answer.statusCode, viewer: data?.viewer, code: errors?.[0].extensions.code };
  };
  const anonymous = { status: 200, viewer: null, code: undefined };
  const employee = { status: 200, viewer: { roles: ['EMPLOYEE'] }, code: undefined };

  it('is none without cookie or bearer', async () => {
    expect(await ask({})).toEqual(anonymous);
  });

  it.each(['bearer', 'cookie'])('comes by %s', async (way) => {
    const token = await app.as('EMPLOYEE');
    expect(await ask(way === 'bearer' ? { authorization: `Bearer ${token}` } : { cookie: `sar_session=${token}` })).toEqual(employee);
  });

  it.each([
    ['is unknown', `Bearer ${'x'.repeat(43)}`],
    ['is empty', 'Bearer '],
    ['is of another scheme', 'Basic YWRtaW46YWRtaW4='],
    ['holds several words', 'Bearer a b'],
    ['is a piece of SQL', "Bearer 'or'1'='1"],
  ])('is refused with 401 when the bearer %s', async (_what, authorization) => {
    expect(await ask({ authorization })).toEqual({ status: 401, viewer: undefined, code: 'UNAUTHENTICATED' });
  });

  it('is none when the cookie opens nothing, for browsers go on sending it', async () => {
    expect(await ask({ cookie: `sar_session=${'x'.repeat(43)}` })).toEqual(anonymous);
    expect(await ask({ cookie: 'sar_session=' })).toEqual(anonymous);
  });

  it('is refused with 400 when it comes both ways', async () => {
    const token = await app.as('EMPLOYEE');
    const both = await ask({ cookie: `sar_session=${token}`, authorization: `Bearer ${token}` });
    expect(both).toEqual({ status: 400, viewer: undefined, code: 'BAD_USER_INPUT' });
  });

  it('is asked of identity on every request: a cookie that signed out is anonymous on the next one', async () => {
    const token = await app.as('HSE');
    const headers = { cookie: `sar_session=${token}` };
    expect((await ask(headers)).viewer).toEqual({ roles: ['EMPLOYEE', 'HSE'] });
    await app.graphql('mutation { signOut { revokedCount } }', { token });
    expect(await ask(headers)).toEqual(anonymous);
  });
});
