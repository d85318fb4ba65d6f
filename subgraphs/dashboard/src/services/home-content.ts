import type { Db } from '@sar/database/client';
import { kept } from '@sar/database/kept';
import type { HomeContent } from '../generated/schema.ts';
import { homeContent, type Part } from '../tables.ts';

/** The home page without what the kit says of it for each viewer. */
export type HomeParts = Omit<HomeContent, 'viewerCanUpdate'>;

const written = kept((db: Db) => db.select().from(homeContent).prepare('home-content'));

/** All parts of the home page, each null when it has not been written, in one statement. */
export async function readHomeContent(db: Db): Promise<HomeParts> {
  const [row] = await written(db).execute();
  const message = row?.directorMessage;
  return {
    directorMessage: message ? { ...revived(message), publishedAt: new Date(message.publishedAt) } : null,
    featuredVideo: row?.featuredVideo ? revived(row.featuredVideo) : null,
    quickLinks: row?.quickLinks ? revived(row.quickLinks) : null,
    greenNumber: row?.greenNumber ? revived(row.greenNumber) : null,
  };
}

/** A part with what JSON cannot hold: its date, and its writer as a person. */
function revived<Content>(part: Part<Content>) {
  return { ...part, updatedAt: new Date(part.updatedAt), updatedBy: { id: part.updatedById } };
}
