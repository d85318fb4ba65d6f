import * as client from '@sar/client';
import { type Front, imageFile, sendImage, several, type Writes } from './front.ts';

const ARTICLE = { type: 'NEWS', title: 'Un essai', content: 'Son texte.', publishedAt: '2026-01-05T08:00:00Z' };

async function upload(front: Front): Promise<string> {
  const { bytes, file } = await imageFile();
  const { createArticleImageUpload } = await front.ask('COMMUNICATION', client.CreateArticleImageUploadDocument, { input: file });
  return sendImage(front, createArticleImageUpload, bytes);
}

/** An article with an image. @returns its id. */
async function article(front: Front): Promise<string> {
  const input = { ...ARTICLE, imageUploadId: await upload(front), imageAlt: 'Un carré rouge' };
  return (await front.ask('COMMUNICATION', client.CreateArticleDocument, { input })).createArticle.article.id;
}

export const NEWS: Writes = {
  CreateArticleImageUpload: {
    role: 'COMMUNICATION',
    cost: 1,
    async given(front) {
      // The first upload of a day sweeps what was left behind.
      await upload(front);
      return { input: (await imageFile()).file };
    },
  },
  CreateArticle: {
    role: 'COMMUNICATION',
    cost: 4,
    given: async (front) => ({ input: { ...ARTICLE, imageUploadId: await upload(front), imageAlt: 'Un carré rouge' } }),
  },
  UpdateArticle: {
    role: 'COMMUNICATION',
    cost: 5,
    given: async (front) => ({
      input: { id: await article(front), title: 'Autre titre', imageUploadId: await upload(front), imageAlt: 'Un autre carré' },
    }),
  },
  DeleteArticles: {
    role: 'COMMUNICATION',
    cost: 4,
    given: async (front, count) => ({ ids: await several(count, () => article(front)) }),
  },
};
