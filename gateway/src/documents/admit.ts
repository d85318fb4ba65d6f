import { createHash } from 'node:crypto';
import type { Config } from '@sar/config/config';
import { Refusal } from '@sar/subgraph-kit/errors';
import { holds } from '@sar/subgraph-kit/permissions';
import type { Viewer } from '@sar/subgraph-kit/viewer';
import type { FastifyRequest } from 'fastify';
import { OF_SCREENS, readManifest } from './manifest.ts';

/** How a request says which document it means; what comes from outside may be anything. */
interface Asked {
  query?: unknown;
  documentId?: unknown;
  extensions?: { persistedQuery?: { sha256Hash?: unknown } } | undefined;
}

/**
 * Decides on a request's document before GraphQL reads a word of it. A document of the manifest may be named by the hash of
 * its text, and is put in the request; where documents must be trusted nobody else's is admitted, but a developer's. A screen
 * sends its own everywhere, and no others.
 */
export function admitDocuments({ NODE_ENV, TRUSTED_DOCUMENTS }: Pick<Config, 'NODE_ENV' | 'TRUSTED_DOCUMENTS'>) {
  const manifest = new Map(readManifest().map((document) => [document.id, document]));

  /** @returns the text to execute; undefined where nothing is asked for, which GraphQL refuses, or a landing page answers. */
  function admitted({ query, documentId, extensions }: Asked, viewer: Viewer | null): string | undefined {
    const named = documentId ?? extensions?.persistedQuery?.sha256Hash ?? undefined;
    const isText = typeof query === 'string';
    // Neither text nor nothing: GraphQL refuses it.
    if (!isText && query !== undefined && query !== null) return undefined;
    const id = isText ? createHash('sha256').update(query).digest('hex') : named;
    if (id === undefined) return undefined;
    if (named !== undefined && named !== id) throw notTrusted();
    const trusted = manifest.get(String(id));
    if (viewer?.scopes.includes('KIOSK') && !OF_SCREENS.includes(trusted?.name ?? '')) throw notOfScreens();
    if (trusted) return trusted.body;
    if (isText && (!TRUSTED_DOCUMENTS || holds(viewer, 'API_EXPLORE'))) return query;
    throw notTrusted();
  }

  return {
    /**
     * Leaves the text of the document in the request, and no other name of it.
     * @throws Refusal DOCUMENT_NOT_TRUSTED, and NOT_FOUND for a browser that looks for a page where there is none for it.
     */
    admit(request: FastifyRequest, viewer: Viewer | null): void {
      if (request.method === 'POST') {
        const body = request.body as (Asked & Record<string, unknown>) | null | undefined;
        // A batch, or no object at all: GraphQL refuses it.
        if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
        const { documentId, extensions, ...others } = body;
        const text = admitted(body, viewer);
        if (text !== undefined)
          request.body = { ...others, query: text, ...(extensions === undefined ? {} : { extensions: withoutName(extensions) }) };
        return;
      }
      // Apollo answers with its page whoever would rather have one, whatever else is asked.
      const wantsPage = /\btext\//i.test(request.headers.accept ?? '');
      if (wantsPage && NODE_ENV === 'production' && !holds(viewer, 'API_EXPLORE')) throw noPage();
      const { pathname, searchParams } = new URL(request.url, 'http://door');
      const asked = fromSearch(searchParams);
      const text = admitted(asked, viewer);
      if (text === undefined) return;
      searchParams.set('query', text);
      searchParams.delete('documentId');
      if (asked.extensions) searchParams.set('extensions', JSON.stringify(withoutName(asked.extensions)));
      request.raw.url = `${pathname}?${searchParams}`;
    },
  };
}

const notTrusted = () =>
  new Refusal(
    'DOCUMENT_NOT_TRUSTED',
    "Cette requête n'est pas de celles que l'API connaît : rechargez l'application. Pour en essayer d'autres, demandez le rôle Développeur.",
  );
const notOfScreens = () =>
  new Refusal('DOCUMENT_NOT_TRUSTED', `Un écran d'affichage n'envoie que ses propres requêtes : ${OF_SCREENS.join(', ')}.`);
const noPage = () => new Refusal('NOT_FOUND', "Il n'y a pas de page à cette adresse : ouvrez l'intranet.");

function withoutName(extensions: Asked['extensions']): object | undefined {
  if (typeof extensions !== 'object' || extensions === null) return extensions;
  const { persistedQuery, ...others } = extensions;
  return others;
}

function fromSearch(search: URLSearchParams): Asked {
  const [query, documentId, extensions] = ['query', 'documentId', 'extensions'].map((name) => search.get(name) ?? undefined);
  return { query, documentId, extensions: extensions === undefined ? undefined : parsed(extensions) };
}

/** What is no JSON GraphQL refuses. */
function parsed(text: string): Asked['extensions'] {
  try {
    return JSON.parse(text) as Asked['extensions'];
  } catch {
    return undefined;
  }
}
