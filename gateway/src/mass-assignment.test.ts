import { api, rootFields } from '@sar/testing/access/api';
import { newSession } from '@sar/testing/access/callers';
import { callAt, operationOf, places } from '@sar/testing/access/calls';
import { useApp } from '@sar/testing/app';
import { recordStatements } from '@sar/testing/count-statements';
import { forgetLimits } from '@sar/testing/limits';
import { type GraphQLInputObjectType, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

/** What the house says of a thing by itself: who made it, when, and what it may. No input has them. */
const OURS = [
  'ownerId',
  'authorId',
  'createdBy',
  'createdAt',
  'updatedBy',
  'updatedAt',
  'deletedAt',
  'declaredBy',
  'declaredAt',
  'recordedBy',
  'recordedAt',
  'withdrawnAt',
  'statusChangedAt',
  'submittedOn',
  'isAdmin',
  'roles',
  'suspendedAt',
  'grantedBy',
  'tokenHash',
  'revokedAt',
  'exchangedAt',
  'avatarKey',
  'hierarchyLevel',
  'position',
  'version',
  'viewerId',
];
/** A name that is the house's elsewhere, and a person's to say here. */
const SAID = new Set(['CreateDocumentCategoryInput.position', 'UpdateDocumentCategoryInput.position']);
const INPUTS = Object.values(api.getTypeMap()).filter((type): type is GraphQLInputObjectType => isInputObjectType(type));

describe('an input', () => {
  const app = useApp();

  it('Z04: has no field for what the house says by itself', () => {
    const found = INPUTS.flatMap(({ name, getFields }) =>
      Object.keys(getFields.call(api.getType(name))).map((field) => `${name}.${field}`),
    );
    expect(found.filter((field) => OURS.includes(field.split('.')[1] ?? '') && !SAID.has(field))).toEqual([]);
    expect(found.filter((field) => SAID.has(field))).toHaveLength(SAID.size);
  });

  it('Z04: is refused whole for a field that it has not, before any room is asked', async () => {
    const token = await newSession(app, 'ADMINISTRATOR');
    const takers = new Map(
      places(rootFields())
        .filter(({ root, path }) => path.length > 1 && root.operation === 'mutation')
        .map((place) => [place.root.name, place]),
    );
    expect(takers.size).toBeGreaterThan(20);
    for (const place of takers.values()) {
      const { query, variables } = operationOf([callAt(place, 'it', 'Essai')]);
      // That no input has the others, the test above says.
      for (const field of ['id_', 'ownerId', 'roles']) {
        const type = getNamedType(place.root.field.args.find(({ name }) => name === place.path[0])?.type);
        if (isInputObjectType(type) && field in type.getFields()) continue;
        const [[name, input] = ['', {}]] = Object.entries(variables).filter(([, value]) => typeof value === 'object');
        const payload = { query, variables: { ...variables, [name]: { ...(input as object), [field]: 'x' } } };
        await forgetLimits(app);
        const statements = await recordStatements(app.house, async () => {
          const answer = await app.door.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload });
          expect([place.root.name, field, answer.statusCode]).toEqual([place.root.name, field, 400]);
        });
        // Who asks is found before, and what sends mail is counted.
        expect(statements.filter(({ text }) => !/"sessions"|"rate_limits"/.test(text))).toEqual([]);
      }
    }
  });
});
