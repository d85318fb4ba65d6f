import { rootFields } from '@sar/testing/access/api';
import { minimalCall, operationOf } from '@sar/testing/access/calls';
import { useApp } from '@sar/testing/app';
import { getNamedType, isListType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const sized = rootFields().flatMap((root) =>
  root.field.args.filter(({ name }) => name === 'first' || name === 'limit').map(({ name }) => [root.name, name, root] as const),
);

describe('a list', () => {
  const app = useApp();
  const ask = async ([, argument, root]: (typeof sized)[number], size: unknown) => {
    const { query, variables } = operationOf([minimalCall(root, 'it', { [argument]: size })], ({ field }) =>
      isListType(field.type) ? '' : ' { nodes { __typename } }',
    );
    return app.graphql(query, { token: await app.as('ADMINISTRATOR'), variables });
  };

  it.each(sized)('D14: has no more than a page, whatever is asked for: %s(%s)', async (...list) => {
    for (const size of [99_999_999, 101, 0, -1, 2 ** 31, 'x', 1.5]) {
      const { errors = [] } = await ask(list, size);
      expect([size, errors.map(({ extensions: { code } }) => code)]).toEqual([size, ['BAD_USER_INPUT']]);
    }
    const { data, errors } = await ask(list, null);
    expect(errors).toBeUndefined();
    expect((data.it.nodes ?? data.it).length).toBeLessThanOrEqual(100);
  });

  it('D14: that can grow has a size to ask for', () => {
    const connections = rootFields().filter(({ field }) => {
      const type = getNamedType(field.type);
      return isObjectType(type) && 'pageInfo' in type.getFields();
    });
    expect(connections.map(({ name }) => name).filter((name) => !sized.some(([sizedName]) => sizedName === name))).toEqual([]);
    expect(connections.length).toBeGreaterThan(10);
  });
});
