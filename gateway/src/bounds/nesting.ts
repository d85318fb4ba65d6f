import { Refusal } from '@sar/subgraph-kit/errors';
import type { FastifyInstance } from 'fastify';
import { TOO_LARGE } from './bounds.ts';

/** Far more than variables may have (variables.ts): a hundred thousand take a parser and the collector fifty milliseconds. */
const MAX_LEVELS = 100;

/** Refuses a JSON body that is very deep before it is parsed. */
export function boundNesting(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (isDeeper(body as string, MAX_LEVELS)) done(new Refusal('DEPTH_LIMIT', TOO_LARGE.DEPTH_LIMIT));
    else parse(request, body as string, done);
  });
}

const [QUOTE, BACKSLASH] = ['"', '\\'].map((sign) => sign.charCodeAt(0));
const [OPEN, CLOSE] = ['[{', ']}'].map((signs) => new Set([...signs].map((sign) => sign.charCodeAt(0)))) as [Set<number>, Set<number>];

function isDeeper(json: string, levels: number): boolean {
  let level = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (quoted && sign === BACKSLASH) at++;
    else if (sign === QUOTE) quoted = !quoted;
    else if (quoted) continue;
    else if (OPEN.has(sign)) level++;
    else if (CLOSE.has(sign)) level--;
    if (level > levels) return true;
  }
  return false;
}
