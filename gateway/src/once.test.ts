import { randomUUID } from 'node:crypto';
import type { Role } from '@sar/subgraph-kit/viewer';
import { rootFields } from '@sar/testing/access/api';
import { useApp } from '@sar/testing/app';
import { sql } from 'drizzle-orm';
import { getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const LATER = '2031-05-06';
/** By mutation: who may, what the least is, what the payload calls the thing, and where its rows are. */
const CREATIONS: Record<string, { role: Role; input: string; thing: string; table: string }> = {
  createArticle: { role: 'COMMUNICATION', input: 'type: NEWS, title: "Clé"', thing: 'article { id }', table: 'news.articles' },
  createEvent: {
    role: 'COMMUNICATION',
    input: `title: "Clé", date: "${LATER}", isAllDay: true, location: "Ici"`,
    thing: 'event { id }',
    table: 'dashboard.events',
  },
  createProject: { role: 'COMMUNICATION', input: 'title: "Clé"', thing: 'project { id }', table: 'dashboard.projects' },
  createVacancy: {
    role: 'HR',
    input: 'title: "Clé", directionId: "DIRECTION", location: "Ici", contract: PERMANENT, level: SENIOR',
    thing: 'vacancy { id }',
    table: 'dashboard.vacancies',
  },
  submitIdea: {
    role: 'EMPLOYEE',
    input: 'description: "Une clé pour chacun.", departmentId: "DEPARTMENT"',
    thing: 'ideaId',
    table: 'dashboard.ideas',
  },
  createEmployee: {
    role: 'HR',
    input: 'matricule: "CLE001", firstName: "Clé", lastName: "Unique", email: "cle.unique@sar.sn", jobTitle: "Essai"',
    thing: 'employee { id }',
    table: 'directory.employees',
  },
  createDocumentCategory: { role: 'DOCUMENTS_MANAGER', input: 'name: "Clé"', thing: 'category { id }', table: 'documents.categories' },
  createFolder: { role: 'DOCUMENTS_MANAGER', input: 'name: "Clé"', thing: 'folder { id }', table: 'documents.folders' },
  createDocument: {
    role: 'EMPLOYEE',
    input: 'title: "Clé", fileName: "cle.pdf", sizeBytes: 10',
    thing: 'document { id }',
    table: 'documents.documents',
  },
};

describe('a creation that is sent again with its key', () => {
  const app = useApp();
  const count = async (table: string) => {
    const rows = (await app.house.dependencies.db.execute(sql.raw(`select count(*)::int as n from ${table}`))) as unknown as
      | { n: number }[]
      | { rows: { n: number }[] };
    return (Array.isArray(rows) ? rows : rows.rows)[0]?.n ?? 0;
  };
  const send = async (field: string, key: string | null, changed = '') => {
    const { role, input, thing } = CREATIONS[field] as (typeof CREATIONS)[string];
    const token = await app.as(role);
    const { data: known } = await app.graphql('{ directions { id } ideaDepartments { id } }', { token });
    const given = input.replace('DIRECTION', known.directions[0].id).replace('DEPARTMENT', known.ideaDepartments[0].id);
    const query = `mutation { ${field}(input: { ${given}${changed}, idempotencyKey: ${JSON.stringify(key)} }) { ${thing} userErrors { field code message } } }`;
    const answer = await app.graphql(query, { token });
    expect(answer).not.toHaveProperty('errors');
    return answer.data[field];
  };

  it('is every one that has a key', () => {
    const keyed = rootFields().filter(({ field }) =>
      field.args.some(({ type }) => {
        const named = getNamedType(type);
        return isInputObjectType(named) && 'idempotencyKey' in named.getFields();
      }),
    );
    expect(keyed.map(({ field }) => field.name).sort()).toEqual(Object.keys(CREATIONS).sort());
  });

  it.each(Object.keys(CREATIONS))(
    'X02: %s makes one thing of it, even of five at the same moment, and gives the same answer',
    async (field) => {
      const { table } = CREATIONS[field] as (typeof CREATIONS)[string];
      const before = await count(table);
      const key = randomUUID();
      const first = await send(field, key);
      expect(first.userErrors).toEqual([]);
      expect(await Promise.all(Array.from({ length: 5 }, () => send(field, key)))).toEqual(Array(5).fill(first));
      expect(await count(table)).toBe(before + 1);
    },
  );

  it('X02: at the same moment as the first, waits for it', async () => {
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('createArticle', key)));
    expect(new Set(answers.map(({ article }) => article.id)).size).toBe(1);
  });

  it('is another one with another key, and with none', async () => {
    const answers = [
      await send('createArticle', randomUUID()),
      await send('createArticle', randomUUID()),
      await send('createArticle', null),
      await send('createArticle', null),
    ];
    expect(new Set(answers.map(({ article }) => article.id)).size).toBe(4);
  });

  it('but says something else, is refused', async () => {
    const key = randomUUID();
    await send('createArticle', key);
    const { article, userErrors } = await send('createArticle', key, ', content: "Autre"');
    expect([article, userErrors]).toEqual([null, [expect.objectContaining({ field: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' })]]);
  });

  it('that could be guessed, is refused', async () => {
    expect((await send('createArticle', '1')).userErrors).toMatchObject([{ field: ['idempotencyKey'], code: 'INVALID' }]);
  });

  it('was refused for what it says the first time, keeps no key', async () => {
    const key = randomUUID();
    expect(
      (await send('createArticle', key, ', expiresAt: "2020-01-01T00:00:00Z", publishedAt: "2021-01-01T00:00:00Z"')).userErrors,
    ).toMatchObject([{ code: 'BEFORE_PUBLICATION' }]);
    expect((await send('createArticle', key)).userErrors).toEqual([]);
  });

  it('is a new one after three days, and the key is gone', async () => {
    const key = randomUUID();
    const first = await send('createArticle', key);
    await app.house.dependencies.db.execute(sql.raw(`update news.idempotency_keys set used_on = used_on - 3`));
    const again = await send('createArticle', key);
    expect(again.article.id).not.toBe(first.article.id);
    expect(await count('news.idempotency_keys')).toBe(1);
  });
});
