import { createReadStream, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

/** What an explorer opens with: one request that crosses all rooms. */
export const FIRST_QUERY = `# Bienvenue ! Une seule requête traverse tous les services.
query Bienvenue {
  viewer { roles user { employee { fullName jobTitle manager { fullName } } } }
  articles(first: 3) { totalCount nodes { title typeLabel publishedAt author { fullName } } }
  directions { name employeeCount }
  askMai(question: "Où se trouve la raffinerie de la SAR ?") { status answer confidence sources { question section } }
}
`;

const PAGE = readFileSync(new URL('./explorer.html', import.meta.url), 'utf8').replace('"FIRST_QUERY"', () => JSON.stringify(FIRST_QUERY));
const ASSETS = {
  'react.js': ['react', 'umd/react.production.min.js', 'text/javascript'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js', 'text/javascript'],
  'graphiql.js': ['graphiql', 'graphiql.min.js', 'text/javascript'],
  'graphiql.css': ['graphiql', 'graphiql.min.css', 'text/css'],
} as const;

/** GraphiQL from our own packages, for machines without internet, where Apollo Sandbox cannot load. */
export function serveExplorer(app: FastifyInstance): void {
  const { resolve } = createRequire(import.meta.url);
  app.get('/graphiql', (_request, reply) => reply.type('text/html; charset=utf-8').send(PAGE));
  for (const [name, [pack, file, type]] of Object.entries(ASSETS)) {
    const path = join(dirname(resolve(`${pack}/package.json`)), file);
    app.get(`/graphiql/${name}`, (_request, reply) => reply.type(`${type}; charset=utf-8`).send(createReadStream(path)));
  }
}
