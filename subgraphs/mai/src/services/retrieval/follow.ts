/** Keeps the index in step with the database: what changed is put in and taken out, which costs a tenth of building it anew. */
import { today } from '@sar/database/calendar';
import type { Db } from '@sar/database/client';
import { readGlossary } from '../glossary.ts';
import { knowledgeVersions, listPassages, listWordings, type Versions, type WordingRef } from '../passages.ts';
import { GONE, grow, indexKnowledge, type KnowledgeIndex } from './knowledge.ts';

/** Changes that are put into an index before it is built anew: parts are searched one by one, and those that went still take room. */
const MOST_PARTS = 40;
const MOST_CHANGED = 0.05;

/** What an index lacks of the rows that stand, and has of others. */
function changesOf(index: KnowledgeIndex, standing: readonly WordingRef[]) {
  const known = Map.groupBy(
    index.places.keys(),
    (id) => index.rows[index.wordings[index.places.get(id) as number]?.row as number]?.id as string,
  );
  const present = Map.groupBy(standing, ({ entryId }) => entryId);
  const isSame = (entryId: string, wordings: readonly WordingRef[]) => {
    const row = index.rows[index.rowPlaces.get(entryId) ?? GONE];
    const ids = new Set(known.get(entryId));
    return row?.position === wordings[0]?.position && ids.size === wordings.length && wordings.every(({ id }) => ids.has(id));
  };
  const come = [...present].flatMap(([entryId, wordings]) => (isSame(entryId, wordings) ? [] : [entryId]));
  const isCome = new Set(come);
  return { come, went: new Set([...known.keys()].filter((id) => isCome.has(id) || !present.has(id))) };
}

export interface KnowledgeCache {
  /** The knowledge as it stands, one statement when it has not changed. */
  get(db: Db): Promise<KnowledgeIndex>;
}

interface Known {
  readonly versions: Versions;
  readonly index: Promise<KnowledgeIndex>;
}

/** Keeps the index for the life of the process; questions that come while it changes wait for the same one. */
export function createKnowledgeCache(): KnowledgeCache {
  let latest: Known | null = null;
  return {
    async get(db) {
      const versions = await knowledgeVersions(db);
      if (latest && isSame(latest.versions, versions)) return latest.index;
      const index = follow(db, versions, latest);
      latest = { versions, index };
      // A failure is not kept.
      index.catch(() => {
        if (latest?.index === index) latest = null;
      });
      return index;
    },
  };
}

const isSame = (one: Versions, other: Versions) => one.rows === other.rows && one.glossary === other.glossary;

/** The index of a version, from the last one where it can. */
async function follow(db: Db, versions: Versions, known: Known | null): Promise<KnowledgeIndex> {
  const before = await known?.index.catch(() => null);
  if (!before || !known) return indexKnowledge(await listPassages(db), await readGlossary(db));
  const glossary = known.versions.glossary === versions.glossary ? before.glossary : await readGlossary(db);
  if (known.versions.rows === versions.rows) return { ...before, glossary };
  const { come, went } = changesOf(before, await listWordings(db));
  if (come.length + went.size === 0) return { ...before, glossary };
  const changed = (come.length + went.size) / before.rows.length;
  if (before.words.index.parts.length >= MOST_PARTS || changed > MOST_CHANGED) return indexKnowledge(await listPassages(db), glossary);
  return grow(before, went, come.length > 0 ? await listPassages(db, today, come) : [], glossary);
}
