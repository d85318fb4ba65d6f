import { useApp } from '@sar/testing/app';
import { recordStatements } from '@sar/testing/count-statements';
import { describe, expect, it, vi } from 'vitest';

const QUERY = '{ viewer { id roles permissions employee { id } } }';

describe('finding who asks', () => {
  const local = useApp();

  it.each(['EMPLOYEE', 'ADMINISTRATOR'] as const)(
    'is one statement, for %s, on every request and with nothing kept between two',
    async (role) => {
      const token = await local.session(role);
      for (const request of [1, 2, 3]) {
        const statements = await recordStatements(local.house, () => local.graphql(QUERY, { token }));
        expect([request, statements.map(({ text }) => /from "identity"."sessions"/.test(text))]).toEqual([request, [true]]);
      }
    },
  );

  it('is none for who brings nothing, and one for a token that opens nothing', async () => {
    expect(await recordStatements(local.house, () => local.graphql(QUERY))).toEqual([]);
    expect(await recordStatements(local.house, () => local.graphql(QUERY, { token: 'x'.repeat(43) }))).toHaveLength(1);
  });
});

describe('finding who asks, of six services', () => {
  const split = useApp('split');

  it('is one signed call to identity and one statement there', async () => {
    const token = await split.session('EMPLOYEE');
    const called = vi.spyOn(globalThis, 'fetch');
    const statements = await recordStatements(split.house, () => split.graphql('{ viewer { roles } }', { token }));
    const addresses = called.mock.calls.map(([address]) => String(address instanceof Request ? address.url : address));
    vi.restoreAllMocks();
    expect(addresses.filter((address) => address === `${split.urls.identity}/viewer`)).toHaveLength(1);
    expect(statements).toHaveLength(1);
  });
});
