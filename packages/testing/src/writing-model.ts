import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach } from 'vitest';

const ROUTER = 'https://router.huggingface.co/';

/** A request for a written answer, in either provider's form. */
export interface WritingRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they sent
  readonly body: any;
  readonly system: string;
  readonly user: string;
  /** The question and the rows, as the prompt holds them. */
  readonly question: string;
  readonly rows: readonly { readonly row: number; readonly question: string; readonly answer: string }[];
}

/** A response in the place of an answer: a status, a body that is none, a cut line, silence. */
export type Failure = { status: number; headers?: Record<string, string>; body?: string } | 'cut' | 'silence';

/** Anthropic's Messages API and Hugging Face's router for chats, on 127.0.0.1: the real clients speak to them by their real protocols. */
export interface WritingModel {
  /** For `useApp`: the configuration of either writer. */
  readonly anthropic: Record<string, string>;
  readonly huggingface: Record<string, string>;
  readonly requests: WritingRequest[];
  /** What the next requests get instead of an answer. */
  readonly failures: Failure[];
  /** Requests that the client gave up. */
  readonly abandoned: string[];
  /** What the model writes: the text of its answer. */
  write(request: WritingRequest): string;
  /** Tokens that it counts: read, written. */
  usage: readonly [number, number];
}

/** A draft in the form that is asked for: each text with the numbers of its rows. */
export function draftOf(...sentences: readonly (readonly [text: string, ...rows: number[]])[]): string {
  return JSON.stringify({ sentences: sentences.map(([text, ...rows]) => ({ text, rows })) });
}

/** Puts the stand-in in place for the tests of a file. By itself it repeats the first row. */
export function useWritingModel(): WritingModel {
  const repeat = ({ rows }: WritingRequest) => draftOf([rows[0]?.answer ?? '', 1]);
  const model: WritingModel = {
    anthropic: { MAI_WRITER: 'anthropic', CLAUDE_API_KEY: 'cle-d-essai-anthropic' },
    huggingface: {
      MAI_WRITER: 'huggingface',
      HF_TOKEN: 'hf_jeton_d_essai',
      MAI_CHAT_MODEL: 'essai/conversation',
      MAI_EMBEDDING_PROVIDER: 'local',
    },
    requests: [],
    failures: [],
    abandoned: [],
    write: repeat,
    usage: [400, 100],
  };
  const realFetch = globalThis.fetch;
  const server = createServer((request, response) => void serve(model, request, response));
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    model.anthropic['CLAUDE_API_URL'] = origin;
    globalThis.fetch = (input, init) => realFetch(typeof input === 'string' ? input.replace(ROUTER, `${origin}/router/`) : input, init);
  });
  beforeEach(() => {
    for (const list of [model.requests, model.failures, model.abandoned]) list.length = 0;
    model.write = repeat;
    model.usage = [400, 100];
  });
  afterAll(async () => {
    globalThis.fetch = realFetch;
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return model;
}

async function serve(model: WritingModel, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const request = read(incoming, Buffer.concat(await incoming.toArray()).toString());
  model.requests.push(request);
  const failure = model.failures.shift();
  if (failure === 'cut') return void incoming.socket.destroy();
  if (failure === 'silence') return void response.on('close', () => model.abandoned.push(request.path));
  const json = { 'content-type': 'application/json' };
  if (failure)
    return void response.writeHead(failure.status, { ...json, ...failure.headers }).end(failure.body ?? '{"error":{"message":"non"}}');
  const answer = request.path === '/v1/messages' ? asMessage : asChat;
  response.writeHead(200, json).end(JSON.stringify(answer(request, model.write(request), model.usage)));
}

function read({ url = '', headers }: IncomingMessage, text: string): WritingRequest {
  const body = JSON.parse(text);
  const system = body.system ?? body.messages[0].content;
  const user = body.messages.at(-1).content as string;
  const { question, rows } = JSON.parse(user.split('\n')[1] ?? '');
  return { path: url, headers, body, system, user, question, rows };
}

function asMessage({ body }: WritingRequest, text: string, [input_tokens, output_tokens]: WritingModel['usage']) {
  const content = [{ type: 'text', text }];
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: body.model,
    content,
    stop_reason: 'end_turn',
    usage: { input_tokens, output_tokens },
  };
}

function asChat({ body }: WritingRequest, content: string, [prompt_tokens, completion_tokens]: WritingModel['usage']) {
  const choices = [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }];
  const usage = { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
  return { id: 'chat-1', object: 'chat.completion', created: 0, model: body.model, choices, usage };
}
