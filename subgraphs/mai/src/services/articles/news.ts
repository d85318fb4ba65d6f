import { audiencesOf } from '@sar/subgraph-kit/audiences';
import type { Context } from '../../context.ts';
import type { MaiNews } from '../../generated/schema.ts';
import type { Space } from '../retrieval/nearest.ts';
import type { Question } from '../retrieval/question.ts';
import { findPieces, type Piece } from './find.ts';
import { type ReadArticle, readArticles, stillSays } from './last-word.ts';
import { speaksOf } from './relevance.ts';

const SHOWN = 3;

/**
 * Up to three articles that speak of a question and that the asker may read, each with the piece that does. They stand
 * beside what the rows answer and change nothing of it: an article tells what was once news, a row what holds. Nothing is
 * kept from one question to the next, so that nobody is shown what another may read.
 * @param vector the question's, of the space's model.
 */
export async function findNews(context: Context, question: Question, space: Space, vector: readonly number[]): Promise<MaiNews[]> {
  const audiences = audiencesOf(context.viewer);
  if (audiences.length === 0 || question.attack) return [];
  const near = await findPieces(context.db, space, vector, audiences);
  const speaking = near.filter((piece) => speaksOf(piece, question));
  const best = speaking.filter(({ articleId }, place) => speaking.findIndex((piece) => piece.articleId === articleId) === place);
  if (best.length === 0) return [];
  const readable = await readThem(context, best);
  return best
    .flatMap((piece) => {
      const article = readable.get(piece.articleId);
      return article && stillSays(article, piece.text) ? [shown(article, piece)] : [];
    })
    .slice(0, SHOWN);
}

/** What news shows of the articles; nothing when it does not answer. */
async function readThem(context: Context, pieces: readonly Piece[]): Promise<Map<string, ReadArticle>> {
  const ids = pieces.map(({ articleId }) => articleId);
  return readArticles(context.askRoom, context, ids).catch((error: unknown) => {
    context.log.warn({ requestId: context.requestId, err: error }, 'articles left out: news did not say who may read them');
    return new Map();
  });
}

function shown({ id, title }: ReadArticle, { text, similarity }: Piece): MaiNews {
  return { title, quote: text, similarity: Math.round(similarity * 10_000) / 10_000, article: { id } };
}
