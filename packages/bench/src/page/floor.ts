// The floor of `npm run bench`, as a process: floor.ts FILE, on DATABASE_URL and PORT. No GraphQL and no rules: it sends the statements
// that the home page sends, as FILE has them, all at once, and prints the page's answer.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { readConfig } from '@sar/config/environment';
import postgres from 'postgres';

/** The page as one run of it was recorded. */
export interface Recording {
  readonly statements: readonly { readonly text: string; readonly values: readonly unknown[] }[];
  readonly answer: unknown;
}

const { statements, answer } = JSON.parse(readFileSync(process.argv[2] as string, 'utf8')) as Recording;
const config = readConfig('DATABASE_URL');
const sql = postgres(config.DATABASE_URL, { max: 10, connection: { TimeZone: 'UTC' } });

createServer(async (request, response) => {
  if (request.url === '/healthz') return response.end('ok');
  for await (const _chunk of request);
  await Promise.all(statements.map(({ text, values }) => sql.unsafe(text, values as never[]).values()));
  return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}).listen(config.PORT, config.HOST);
