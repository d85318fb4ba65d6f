import { inSpan, openTracing } from '@sar/observe/tracing';
import { openApp } from '@sar/testing/app';
import { openTraceCollector, type Span, type TraceCollector } from '@sar/testing/trace-collector';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PAGE = 'query NewsFeed($first: Int) { articles(first: $first, search: "canary") { nodes { title author { fullName } } } }';
const FOREIGN = '4bf92f3577b34da6a3ce929d0e0e4736';

/** Apollo's gateway keeps the first provider that it meets: one for both forms. */
describe('traces', () => {
  let collector: TraceCollector;
  const traced: Record<'local' | 'split', { spans: readonly Span[]; page: Span | undefined }> = {
    local: { spans: [], page: undefined },
    split: { spans: [], page: undefined },
  };

  beforeAll(async () => {
    collector = await openTraceCollector();
    const close = await openTracing(
      {
        OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
        OTEL_EXPORTER_OTLP_HEADERS: { authorization: 'Bearer collecteur' },
        OTEL_TRACES_SAMPLER_ARG: 1,
      },
      'sar-connect-gateway',
      (message) => {
        throw new Error(message);
      },
    );
    for (const form of ['local', 'split'] as const) {
      const app = await openApp(form);
      const token = await app.as('EMPLOYEE');
      const answer = await app.door.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization: `Bearer ${token}`, traceparent: `00-${FOREIGN}-00f067aa0ba902b7-01` },
        payload: { query: PAGE, variables: { first: 2 } },
      });
      expect(answer.json()).not.toHaveProperty('errors');
      await app.door.inject({ url: '/healthz' });
      await app.close();
    }
    await close();
    const [local, split] = collector.spans.filter(({ name }) => name === 'NewsFeed');
    for (const [form, page] of [
      ['local', local],
      ['split', split],
    ] as const)
      traced[form] = { page, spans: collector.spans.filter(({ traceId }) => traceId === page?.traceId) };
  }, 120_000);
  afterAll(() => collector?.close());

  /** The names from the trace's beginning to a span. */
  function path(spans: readonly Span[], span: Span | undefined): string[] {
    if (!span) return [];
    return [
      ...path(
        spans,
        spans.find(({ spanId }) => spanId === span.parentSpanId),
      ),
      span.name,
    ];
  }
  const pathsTo = (spans: readonly Span[], name: string) => spans.filter((span) => span.name === name).map((span) => path(spans, span));

  it.each([
    ['local', ['NewsFeed', 'gateway.request', 'gateway.execute', 'gateway.fetch', 'room news', 'SQL']],
    ['split', ['NewsFeed', 'gateway.request', 'gateway.execute', 'gateway.fetch', 'room news', 'POST /graphql', 'SQL']],
  ] as const)('lead from the request over plan and room to the statements, %s form', (form, expected) => {
    const { spans } = traced[form];
    expect(pathsTo(spans, 'SQL')).toContainEqual(expected);
    expect(pathsTo(spans, 'gateway.plan')).toEqual([['NewsFeed', 'gateway.request', 'gateway.plan']]);
    // Who asks is found out within the request too.
    expect(pathsTo(spans, 'room identity')).toContainEqual(['NewsFeed', 'room identity']);
  });

  it('begin at the door: nobody outside decides what is collected', () => {
    for (const { page } of Object.values(traced)) expect(page).toMatchObject({ traceId: expect.not.stringMatching(FOREIGN) });
    expect(collector.spans.map(({ traceId }) => traceId)).not.toContain(FOREIGN);
  });

  it('name the request as its masked errors do, and bear the statement without its values', () => {
    const { page, spans } = traced.local;
    const attribute = (span: Span | undefined, wanted: string) => span?.attributes.find(({ key }) => key === wanted)?.value;
    expect(attribute(page, 'sar.request_id')).toEqual({ stringValue: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect(attribute(page, 'http.route')).toEqual({ stringValue: 'POST /graphql' });
    const texts = spans.filter(({ name }) => name === 'SQL').map((span) => attribute(span, 'db.query.text')?.['stringValue']);
    expect(texts.some((text) => /^select .* from "news"."articles"/.test(String(text)))).toBe(true);
    expect(collector.bodies.join()).not.toContain('canary');
  });

  it('go to the collector with its headers, and what probes ask does not', () => {
    expect(collector.headers['authorization']).toBe('Bearer collecteur');
    expect(collector.spans.map(({ name }) => name)).not.toContain('GET /healthz');
  });

  it('are not made any more once closed', async () => {
    expect(await inSpan('late', {}, async () => 1)).toBe(1);
    expect(collector.spans.map(({ name }) => name)).not.toContain('late');
  });
});
