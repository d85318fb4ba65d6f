import { DAY_MS } from '@sar/database/calendar';
import { createArticle } from '@sar/news/services/article-writes';
import { openStorage } from '@sar/storage/open';
import type { RoomResult } from '@sar/subgraph-kit/execute';
import type { Room } from '@sar/subgraph-kit/room';
import type { Role, Viewer } from '@sar/subgraph-kit/viewer';
import type { TestApp } from './app.ts';
import { hearFacts } from './facts.ts';
import { employeeOf, userOf } from './sign-in.ts';

export interface TestArticle {
  readonly title: string;
  readonly content?: string;
  readonly publishedAt?: Date | null;
  readonly expiresAt?: Date | null;
}

/** A moment so many days from now. */
export const inDays = (days: number) => new Date(Date.now() + days * DAY_MS);

/** Writes articles, published yesterday unless they say otherwise, and waits until every room knows of them. @returns their ids. */
export async function writeArticles({ house }: TestApp, articles: readonly TestArticle[]): Promise<string[]> {
  const { db, config, facts } = house.dependencies;
  const storage = openStorage(config, 'news');
  const ids = await db.transaction(async (tx) => {
    const written: string[] = [];
    for (const article of articles) {
      const input = { type: 'NEWS', publishedAt: inDays(-1), ...article };
      written.push((await createArticle({ db: tx, storage, facts }, crypto.randomUUID(), input)).id);
    }
    return written;
  });
  await hearFacts(house);
  return ids;
}

/** What MAI answers somebody of a role, asked in its own room: past the door, which bounds how often one may ask. */
export async function askInRoom({ house }: TestApp, role: Role, question: string): Promise<RoomResult> {
  const room = house.rooms.get('mai') as Room;
  const person = {
    userId: userOf(role),
    employeeId: employeeOf(role),
    roles: ['EMPLOYEE', role],
    scopes: [],
    directionIds: [],
    sessionId: 's',
  };
  const query = `query ($question: String!) { askMai(question: $question) {
    status answer message confidence suggestions sources { question answer } news { title quote similarity article { id } }
  } }`;
  return room.execute({ query, variables: { question } }, room.createContext({ viewer: person as Viewer, requestId: 'essai' }));
}
