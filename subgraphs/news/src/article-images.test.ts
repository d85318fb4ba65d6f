import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '@sar/storage/open';
import type { Role } from '@sar/subgraph-kit/viewer';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { fetchFile, lookAt, picture, sendFile, UPLOAD } from '@sar/testing/files';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { articles } from './tables.ts';

const ARTICLE = 'id title content image { url width height alt }';
const UPLOAD_IMAGE = `mutation ($input: CreateArticleImageUploadInput!) { createArticleImageUpload(input: $input) { ${UPLOAD} } }`;
const CREATE = `mutation ($input: CreateArticleInput!) { createArticle(input: $input) { article { ${ARTICLE} } userErrors { field code message } } }`;
const UPDATE = `mutation ($input: UpdateArticleInput!) { updateArticle(input: $input) { article { ${ARTICLE} } userErrors { field code message } } }`;
const READ = `query ($id: ID!) { article(id: $id) { ${ARTICLE} } }`;
const PAST = '2026-01-01T08:00:00Z';
const NOTHING = '0c2167d0-98fc-459d-bf60-d3ed8843b3bf';

const ALT_REQUIRED = [{ field: ['imageAlt'], code: 'ALT_REQUIRED', message: "Décrivez l'image pour qui ne la voit pas." }];
const NO_IMAGE = [{ field: ['imageAlt'], code: 'NO_IMAGE', message: "Il n'y a pas d'image à décrire : laissez ce texte vide." }];
const EMPTY = [{ field: null, code: 'EMPTY', message: 'Un article a un titre, un texte ou une image : donnez-en un.' }];

describe('the image of an article', () => {
  const app = useApp();
  const send = async (query: string, variables: Record<string, unknown>, role: Role = 'COMMUNICATION') =>
    app.graphql(query, { token: await app.as(role), variables });
  const ask = async (query: string, variables: Record<string, unknown>, role?: Role) => {
    const { data, errors } = await send(query, variables, role);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as never as ReturnType<typeof JSON.parse>;
  };
  const upload = async (bytes: Uint8Array, role?: Role): Promise<string> => {
    const { upload: ticket } = await ask(UPLOAD_IMAGE, { input: { contentType: 'image/png', sizeBytes: bytes.length } }, role);
    expect((await sendFile(app, ticket, bytes)).status).toBe(204);
    return ticket.uploadId;
  };
  const create = async (input: Record<string, unknown>, role?: Role) => {
    const { article, userErrors } = await ask(CREATE, { input: { type: 'NEWS', ...input } }, role);
    expect(userErrors).toEqual([]);
    return article;
  };
  const update = async (id: string, input: Record<string, unknown>) => {
    const { article, userErrors } = await ask(UPDATE, { input: { id, ...input } });
    expect(userErrors).toEqual([]);
    return article;
  };
  const illustrated = async (input: Record<string, unknown> = {}) =>
    create({ imageUploadId: await upload(await picture('#f00')), imageAlt: 'Une torchère', ...input });
  const read = async (id: string, role?: Role) => ask(READ, { id }, role);
  const statusOf = async (url: string) => (await fetchFile(app, url)).status;
  const stored = async (prefix: string) =>
    (await openStorage(app.house.dependencies.config, 'news').list(prefix)).map(({ key }) => key).sort();
  const named = async () =>
    (await app.house.database.db.select({ key: articles.imageKey }).from(articles)).flatMap(({ key }) => key ?? []).sort();
  /** Sends what must be refused, and checks that no article and no stored image is different afterwards. */
  const refusal = async (query: string, input: Record<string, unknown>) => {
    const everything = async () => [await app.house.database.db.select().from(articles).orderBy(articles.id), await stored('articles/')];
    const before = await everything();
    const { article, userErrors } = await ask(query, { input });
    expect([article, await everything()]).toEqual([null, before]);
    return userErrors;
  };

  it('can be all that an article is, and readers get it with its measures and its description', async () => {
    const uploadId = await upload(await picture('#f00', 2_000, 1_000));
    const { id } = await create({ imageUploadId: uploadId, imageAlt: '  Une torchère  ', publishedAt: PAST });
    const article = await read(id, 'EMPLOYEE');
    expect(article).toEqual({
      id,
      title: null,
      content: null,
      image: { url: expect.stringContaining('/files/news?ticket='), width: 1_600, height: 800, alt: 'Une torchère' },
    });
    const { bytes } = await fetchFile(app, article.image.url);
    expect(await lookAt(bytes)).toEqual({ format: 'webp', width: 1_600, height: 800, colour: 'red' });
    expect(await stored('uploads/')).toEqual([]);
  });

  it('is null when there is none', async () => {
    expect((await create({ title: 'Sans image' })).image).toBeNull();
  });

  it('is found by what it shows', async () => {
    const { id } = await illustrated({ imageAlt: 'Une éolienne à Taïba', publishedAt: PAST });
    const found = async (search: string) =>
      (await ask('query ($search: String) { articles(search: $search) { nodes { id } } }', { search })).nodes;
    expect(await found('eolienne')).toEqual([{ id }]);
    await update(id, { imageAlt: 'Un puits' });
    expect(await found('eolienne')).toEqual([]);
  });

  it('stays as it is while other fields change, and its description changes by itself', async () => {
    const { id, image } = await illustrated();
    expect((await update(id, { title: 'Un titre' })).image).toEqual(image);
    expect((await update(id, { imageAlt: 'Une colonne' })).image).toEqual({ ...image, alt: 'Une colonne' });
    expect(await statusOf(image.url)).toBe(200);
  });

  it('is replaced, and the one before is gone', async () => {
    const { id, image: before } = await illustrated();
    const { image } = await update(id, { imageUploadId: await upload(await picture('#00f', 8, 6)), imageAlt: 'La mer' });
    expect(image).toMatchObject({ width: 8, height: 6, alt: 'La mer' });
    expect((await lookAt((await fetchFile(app, image.url)).bytes)).colour).toBe('blue');
    expect([await statusOf(before.url), await stored('uploads/')]).toEqual([404, []]);
  });

  it('is taken away with its description', async () => {
    const { id, image } = await illustrated({ title: 'Un titre' });
    expect((await update(id, { imageUploadId: null })).image).toBeNull();
    expect([await statusOf(image.url), (await read(id)).title]).toEqual([404, 'Un titre']);
    expect((await update(id, { imageUploadId: null, imageAlt: null })).image).toBeNull();
  });

  it('goes with its article', async () => {
    const [one, other] = [await illustrated(), await illustrated()];
    await ask('mutation ($ids: [ID!]!) { deleteArticles(ids: $ids) { deletedIds } }', { ids: [one.id] });
    expect([await statusOf(one.image.url), await statusOf(other.image.url)]).toEqual([404, 200]);
  });

  it('stays when its article does: nothing is deleted of several of which one is unknown', async () => {
    const { id, image } = await illustrated();
    const { userErrors } = await ask('mutation ($ids: [ID!]!) { deleteArticles(ids: $ids) { userErrors { code } } }', {
      ids: [id, NOTHING],
    });
    expect([userErrors, await statusOf(image.url)]).toEqual([[{ code: 'NOT_FOUND' }], 200]);
  });

  it('is always all there: what rows name is stored, and nothing else is', async () => {
    expect(await stored('articles/')).toEqual(await named());
  });

  it.each([
    ['without a description', {}, ALT_REQUIRED],
    ['with an empty one', { imageAlt: '  ' }, ALT_REQUIRED],
    [
      'with one of 301 characters',
      { imageAlt: 'x'.repeat(301) },
      [{ field: ['imageAlt'], code: 'TOO_BIG', message: '300 caractères au plus.' }],
    ],
  ])('is refused %s, new or changed, and its upload waits', async (_what, input, expected) => {
    const imageUploadId = await upload(await picture('#f00'));
    const { id } = await illustrated();
    expect(await refusal(CREATE, { type: 'NEWS', imageUploadId, ...input })).toEqual(expected);
    expect(await refusal(UPDATE, { id, imageUploadId, ...input })).toEqual(expected);
    await update(id, { imageUploadId, imageAlt: 'La mer' });
  });

  it('is what a description needs', async () => {
    const { id } = await create({ title: 'Sans image' });
    const { id: with_ } = await illustrated({ title: 'Avec' });
    expect(await refusal(CREATE, { type: 'NEWS', title: 'Sans image', imageAlt: 'Rien' })).toEqual(NO_IMAGE);
    expect(await refusal(UPDATE, { id, imageAlt: 'Rien' })).toEqual(NO_IMAGE);
    expect(await refusal(UPDATE, { id: with_, imageUploadId: null, imageAlt: 'Rien' })).toEqual(NO_IMAGE);
    expect(await refusal(UPDATE, { id: with_, imageAlt: null })).toEqual(ALT_REQUIRED);
  });

  it('is not taken away when it is all there is', async () => {
    const { id, image } = await illustrated();
    expect(await refusal(UPDATE, { id, imageUploadId: null })).toEqual(EMPTY);
    expect(await refusal(UPDATE, { id, imageUploadId: null, imageAlt: null })).toEqual(EMPTY);
    expect(await statusOf(image.url)).toBe(200);
  });

  it('is refused with the rest of a refused article, and its upload waits', async () => {
    const imageUploadId = await upload(await picture('#f00'));
    const input = { imageUploadId, imageAlt: 'La mer' };
    const { id } = await illustrated({ publishedAt: PAST });
    const ends = { expiresAt: '2025-01-01T00:00:00Z' };
    expect(await refusal(CREATE, { type: 'NEWS', ...input, publishedAt: PAST, ...ends })).toMatchObject([{ code: 'BEFORE_PUBLICATION' }]);
    expect(await refusal(UPDATE, { id, ...input, ...ends })).toMatchObject([{ code: 'BEFORE_PUBLICATION' }]);
    expect(await refusal(UPDATE, { id: NOTHING, ...input })).toMatchObject([{ field: ['id'], code: 'NOT_FOUND' }]);
    await update(id, input);
  });

  it('is refused when it is no image or another person’s', async () => {
    const { id } = await illustrated();
    const page = await upload(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'));
    const foreign = await upload(await picture('#f00'), 'ADMINISTRATOR');
    for (const [imageUploadId, code] of [
      [page, 'NOT_AN_IMAGE'],
      [foreign, 'NOT_FOUND'],
      ['x', 'NOT_FOUND'],
      ['', 'NOT_FOUND'],
    ]) {
      const expected = [{ field: ['imageUploadId'], code }];
      expect(await refusal(UPDATE, { id, imageUploadId, imageAlt: 'La mer' })).toMatchObject(expected);
      if (code === 'NOT_FOUND') expect(await refusal(CREATE, { type: 'NEWS', imageUploadId, imageAlt: 'La mer' })).toMatchObject(expected);
    }
    await create({ imageUploadId: foreign, imageAlt: 'La mer' }, 'ADMINISTRATOR');
  });

  it('is the old one when the write of the new one fails', async () => {
    const { id, image } = await illustrated();
    const imageUploadId = await upload(await picture('#00f'));
    const { db } = app.house.database;
    await db.execute(sql`alter table news.articles add constraint no_image check (image_key is null) not valid`);
    const { errors } = await send(UPDATE, { input: { id, imageUploadId, imageAlt: 'La mer' } });
    await db.execute(sql`alter table news.articles drop constraint no_image`);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL_SERVER_ERROR']);
    expect([(await read(id)).image, await statusOf(image.url)]).toEqual([image, 200]);
    await update(id, { imageUploadId, imageAlt: 'La mer' });
  });

  it('costs a list no statement', async () => {
    const cost = async (fields: string) =>
      countStatements(app.house, async () => {
        const { data } = await send(`{ articles(first: 100) { nodes { ${fields} } } }`, {});
        expect(data.articles.nodes).toHaveLength(100);
      });
    // What others keep of the articles written above is no part of it.
    await app.house.facts.drain();
    await cost('id');
    expect(await cost('id image { url alt }')).toBe(await cost('id'));
  });
});

describe('images that a crash left behind', () => {
  const app = useApp();

  it('go with the next ticket, a day later; the one of an article stays', async () => {
    const { config, db } = app.house.dependencies;
    const storage = openStorage(config, 'news');
    const yesterday = new Date(Date.now() - 90_000_000);
    for (const key of ['articles/used.webp', 'articles/orphan.webp', 'uploads/a.b']) {
      await storage.write(key, await picture('#f00'));
      utimesSync(join(config.SAR_STORAGE_DIR, 'news', key), yesterday, yesterday);
    }
    const [one] = await db.select().from(articles).limit(1);
    const image = { imageKey: 'articles/used.webp', imageWidth: 20, imageHeight: 30, imageAlt: 'Rouge' };
    await db
      .update(articles)
      .set(image)
      .where(eq(articles.id, one?.id ?? ''));
    const token = await app.as('COMMUNICATION');
    await app.graphql(UPLOAD_IMAGE, { token, variables: { input: { contentType: 'image/png', sizeBytes: 10 } } });
    expect((await storage.list('')).map(({ key }) => key).filter((key) => !key.startsWith('uploads/'))).toEqual(['articles/used.webp']);
    expect(await storage.read('uploads/a.b')).toBeNull();
  });

  it('cannot be named in part: the table holds all of an image or nothing', async () => {
    const { db } = app.house.database;
    const [one] = await db.select().from(articles).limit(1);
    const part = db.update(articles).set({ imageKey: 'articles/x.webp', imageWidth: null });
    await expect(part.where(eq(articles.id, one?.id ?? ''))).rejects.toMatchObject({
      cause: { message: expect.stringContaining('articles_image_whole') },
    });
  });
});
