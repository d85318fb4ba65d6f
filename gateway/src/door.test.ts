import { useApp } from '@sar/testing/app';
import { describe, expect, it } from 'vitest';

describe.each(['local', 'split'] as const)('the door, %s form', (form) => {
  const app = useApp(form);

  it('answers a query that crosses all rooms', async () => {
    const token = await app.as('EMPLOYEE');
    const { data, errors } = await app.graphql(
      '{ viewer { user { employee { fullName } } } articles(first: 1) { nodes { author { fullName } } } directions { name } maiStats { ready } }',
      { token },
    );
    expect(errors).toBeUndefined();
    expect(data.viewer.user.employee.fullName).toBe('Astou Mbengue');
    expect(data.articles.nodes[0].author.fullName).toBe('Bineta Sagna');
    expect(data.directions).toHaveLength(12);
    expect(data.maiStats.ready).toBe(true);
  });
});
