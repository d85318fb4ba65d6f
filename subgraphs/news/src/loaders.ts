import type { Db } from '@sar/database/client';
import { loadRow } from '@sar/subgraph-kit/batch';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import { visibleTo } from './services/visibility.ts';
import { articles } from './tables.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** One set a request: each key is read once, and all keys of a list in one statement. */
export function createLoaders(db: Db, viewer: Viewer | null) {
  return {
    /** An article that the viewer may see. */
    article: loadRow(db, articles, 'id', visibleTo(viewer)),
  };
}
