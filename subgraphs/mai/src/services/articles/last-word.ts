import type { AskRoom } from '@sar/subgraph-kit/ask-room';
import type { RoomRequest } from '@sar/subgraph-kit/subgraph';

/** An article as its room shows it to the reader at this moment. */
export interface ReadArticle {
  readonly id: string;
  readonly title: string | null;
  readonly content: string | null;
}

const QUERY = 'query ($articles: [_Any!]!) { _entities(representations: $articles) { ... on Article { id title content } } }';

/**
 * Asks news which articles the reader may read right now, and what they say, in one call. What MAI keeps may be a moment
 * old, or more where jobs wait: nothing of an article is shown without this.
 * @returns those that may be read, by id.
 * @throws Error when news does not answer, or only in part.
 */
export async function readArticles(askRoom: AskRoom, reader: RoomRequest, ids: readonly string[]): Promise<Map<string, ReadArticle>> {
  const variables = { articles: ids.map((id) => ({ __typename: 'Article', id })) };
  const { data, errors } = await askRoom('news', { query: QUERY, variables }, reader);
  if (errors || !data) throw new Error(`news answered ${errors?.[0]?.message ?? 'nothing'}`);
  const found = (data['_entities'] as (ReadArticle | null)[]).filter((article) => article !== null);
  return new Map(found.map((article) => [article.id, article]));
}

/** Whether an article still says what is to be quoted of it: a text that was taken out is as gone as an article. */
export function stillSays({ title, content }: ReadArticle, quote: string): boolean {
  return (content ?? title ?? '').includes(quote);
}
