import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

const CREATE =
  'mutation ($input: CreateEmployeeInput!) { createEmployee(input: $input) { employee { id } userErrors { field code message } } }';
const UPDATE =
  'mutation ($input: UpdateEmployeeInput!) { updateEmployee(input: $input) { employee { id } userErrors { field code message } } }';
const EVERYTHING = `{ employees(first: 100, includeInactive: true) { totalCount nodes {
  id firstName lastName email phoneFixed phoneMobile jobTitle matricule manager { id } mainDirection { id } directions { id } } } }`;
const NOBODY = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

const PHONE = 'Numéro de téléphone invalide : écrivez-le en chiffres, avec des espaces et « + » seulement.';
const MATRICULE = 'Matricule invalide : écrivez 3 à 20 lettres majuscules ou chiffres.';
const EMAIL = 'Adresse électronique invalide : écrivez-la comme prenom.nom@sar.sn.';

/** What is given, the path, the code and the message of its only refusal. */
type Case = [given: Record<string, unknown>, field: string[], code: string, message: string | RegExp];

/** Refused whether the sheet is new or changed. */
const INVALID: Case[] = [
  [{ firstName: ' ' }, ['firstName'], 'TOO_SMALL', /obligatoire/],
  [{ firstName: 'x'.repeat(101) }, ['firstName'], 'TOO_BIG', /au plus/],
  [{ lastName: '' }, ['lastName'], 'TOO_SMALL', /obligatoire/],
  [{ lastName: 'x'.repeat(101) }, ['lastName'], 'TOO_BIG', /au plus/],
  [{ email: 'essai' }, ['email'], 'INVALID_FORMAT', EMAIL],
  [{ email: 'essai@' }, ['email'], 'INVALID_FORMAT', EMAIL],
  [{ email: `${'x'.repeat(190)}@demo.sar.sn` }, ['email'], 'TOO_BIG', '200 caractères au plus.'],
  [{ phoneFixed: 'appelez-moi' }, ['phoneFixed'], 'INVALID_FORMAT', PHONE],
  [{ phoneFixed: '12345' }, ['phoneFixed'], 'INVALID_FORMAT', PHONE],
  [{ phoneMobile: '+221 77 <b>' }, ['phoneMobile'], 'INVALID_FORMAT', PHONE],
  [{ phoneMobile: '1'.repeat(31) }, ['phoneMobile'], 'INVALID_FORMAT', PHONE],
  [{ jobTitle: '' }, ['jobTitle'], 'TOO_SMALL', /obligatoire/],
  [{ jobTitle: 'x'.repeat(201) }, ['jobTitle'], 'TOO_BIG', /au plus/],
  [{ mainDirectionId: 'x' }, ['mainDirectionId'], 'INVALID_FORMAT', 'Identifiant inconnu : rechargez la liste.'],
  [{ mainDirectionId: NOBODY }, ['mainDirectionId'], 'NOT_FOUND', 'Direction introuvable : rechargez la liste.'],
  [{ directionIds: ['x'] }, ['directionIds', '0'], 'INVALID_FORMAT', 'Identifiant inconnu : rechargez la liste.'],
  [{ directionIds: [NOBODY] }, ['directionIds'], 'NOT_FOUND', 'Direction introuvable : rechargez la liste.'],
  [{ directionIds: Array(21).fill(NOBODY) }, ['directionIds'], 'TOO_BIG', /au plus/],
  [{ managerId: 'x' }, ['managerId'], 'INVALID_FORMAT', 'Identifiant inconnu : rechargez la liste.'],
  [{ managerId: NOBODY }, ['managerId'], 'NOT_FOUND', 'Responsable introuvable : rechargez la liste.'],
  [{ email: 'CHEIKH.hse@demo.sar.sn' }, ['email'], 'TAKEN', "Cette adresse est déjà celle d'une autre personne : vérifiez-la."],
  [{ phoneFixed: '+221 33 999 88 77' }, ['phoneFixed'], 'TAKEN', 'Ce numéro fixe est déjà attribué : vérifiez-le.'],
  [{ phoneMobile: '+221 77 999 88 77' }, ['phoneMobile'], 'TAKEN', 'Ce numéro mobile est déjà attribué : vérifiez-le.'],
];

const labelled = (cases: Case[]) => cases.map((one) => [JSON.stringify(one[0]).slice(0, 60), ...one] as const);

describe('refused sheets', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown> = {}) =>
    app.graphql(query, { token: await app.as('HR'), variables });
  const sheet = { matricule: 'REFUS2', firstName: 'Penda', lastName: 'Ndour', email: 'refus.2@demo.sar.sn', jobTitle: 'Analyste' };
  let known: { id: string };
  let direction: { id: string };
  beforeAll(async () => {
    const phones = { phoneFixed: '+221 33 999 88 77', phoneMobile: '+221 77 999 88 77' };
    await send(CREATE, { input: { ...sheet, ...phones, matricule: 'REFUS1', email: 'refus.1@demo.sar.sn' } });
    const { data } = await send('{ employees(search: "demo.7@") { nodes { id } } directions { id } }');
    [known] = data.employees.nodes;
    [direction] = data.directions;
  });
  /** Sends what must be refused, and checks that nothing at all is different afterwards. */
  async function refusal(query: string, input: Record<string, unknown>) {
    const { data: before } = await send(EVERYTHING);
    const { data, errors } = await send(query, { input });
    expect(errors).toBeUndefined();
    const [payload] = Object.values(data as Record<string, { employee: unknown; userErrors: unknown[] }>);
    expect(payload?.employee).toBeNull();
    expect((await send(EVERYTHING)).data).toEqual(before);
    return payload?.userErrors;
  }
  const shaped = (field: string[], code: string, message: string | RegExp) => [
    { field, code, message: typeof message === 'string' ? message : expect.stringMatching(message) },
  ];

  const NEW_ONLY: Case[] = [
    [{ matricule: 'AB' }, ['matricule'], 'INVALID_FORMAT', MATRICULE],
    [{ matricule: 'sar0001' }, ['matricule'], 'INVALID_FORMAT', MATRICULE],
    [{ matricule: 'A'.repeat(21) }, ['matricule'], 'INVALID_FORMAT', MATRICULE],
    [{ matricule: 'SAR-0001' }, ['matricule'], 'INVALID_FORMAT', MATRICULE],
    [{ matricule: 'SAR0001' }, ['matricule'], 'TAKEN', 'Ce matricule est déjà attribué : vérifiez-le.'],
  ];
  it.each(labelled([...INVALID, ...NEW_ONLY]))('refuses a new person with %s', async (_label, given, field, code, message) => {
    expect(await refusal(CREATE, { ...sheet, ...given })).toEqual(shaped(field, code, message));
  });

  const CHANGED_ONLY: Case[] = ['firstName', 'lastName', 'email', 'jobTitle'].map((field) => [
    { [field]: null },
    [field],
    'INVALID_TYPE',
    /obligatoire/,
  ]);
  it.each(labelled([...INVALID, ...CHANGED_ONLY]))('refuses to change a person to %s', async (_label, given, field, code, message) => {
    expect(await refusal(UPDATE, { id: known.id, ...given })).toEqual(shaped(field, code, message));
  });

  it('says everything that is wrong at once', async () => {
    const refused = await refusal(CREATE, { ...sheet, firstName: '', email: 'x', phoneFixed: 'y', mainDirectionId: 'z' });
    expect(refused).toMatchObject([
      { field: ['firstName'] },
      { field: ['email'] },
      { field: ['phoneFixed'] },
      { field: ['mainDirectionId'] },
    ]);
  });

  it('names the other directions when the main one is known', async () => {
    expect(await refusal(CREATE, { ...sheet, mainDirectionId: direction.id, directionIds: [NOBODY] })).toMatchObject([
      { field: ['directionIds'] },
    ]);
  });

  it.each(['x', NOBODY])('refuses to change nobody (%s)', async (id) => {
    expect(await refusal(UPDATE, { id, firstName: 'Awa' })).toEqual(
      shaped(['id'], 'NOT_FOUND', 'Personne introuvable : rechargez la liste.'),
    );
  });

  it('lets a person keep what is theirs', async () => {
    const { data } = await send('query ($id: ID!) { employee(id: $id) { email phoneFixed } }', { id: known.id });
    const { data: answer } = await send(UPDATE, { input: { id: known.id, ...data.employee } });
    expect(answer.updateEmployee).toEqual({ employee: known, userErrors: [] });
  });

  it('takes one of two people who come at once with the same address', async () => {
    const inputs = ['REFUS3', 'REFUS4'].map((matricule) => ({ ...sheet, matricule, email: 'jumeaux@demo.sar.sn' }));
    const answers = await Promise.all(inputs.map((input) => send(CREATE, { input })));
    const codes = answers.flatMap(({ data }) => data.createEmployee.userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(['TAKEN']);
  });

  it('refuses a NUL character in a name', async () => {
    expect(await refusal(CREATE, { ...sheet, firstName: 'A\0wa' })).toMatchObject([{ field: ['firstName'] }]);
  });
});
