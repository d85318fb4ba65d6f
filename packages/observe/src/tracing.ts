import type { IncomingHttpHeaders } from 'node:http';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A span that others begin and end within. */
export interface OpenSpan {
  /** Runs work, and all that it starts, within it. */
  run<Result>(work: () => Result): Result;
  end(name: string, attributes: Attributes, failed: boolean): void;
}

/** What traces are made with, where they are. */
export interface Tracing {
  /** Begins a span for a request that came in. @param headers of a caller whose trace it continues; without them it begins one. */
  open(name: string, headers: IncomingHttpHeaders | undefined): OpenSpan;
  /** Runs work as a span within the running one. */
  span<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result>;
  /** The running span, for a call to another process. */
  headers(): Record<string, string>;
  /** Sends what is not sent yet. */
  close(): Promise<void>;
}

let tracing: Tracing | null = null;

/** Spans are made only where somebody collects them: elsewhere these calls cost nothing, and the SDK is not even loaded. */
export function currentTracing(): Tracing | null {
  return tracing;
}

/**
 * Begins to trace this process where a collector is configured.
 * @param service its name in traces. @param warn hears when the collector does not take them.
 * @returns what ends it.
 */
export async function openTracing(config: TracingConfig, service: string, warn: (message: string) => void): Promise<() => Promise<void>> {
  if (config.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return async () => {};
  const { createTracing } = await import('./opentelemetry.ts');
  tracing = createTracing({ ...config, OTEL_EXPORTER_OTLP_ENDPOINT: config.OTEL_EXPORTER_OTLP_ENDPOINT }, service, warn);
  return async () => {
    await tracing?.close();
    tracing = null;
  };
}

export interface TracingConfig {
  readonly OTEL_EXPORTER_OTLP_ENDPOINT?: string | undefined;
  readonly OTEL_EXPORTER_OTLP_HEADERS: Readonly<Record<string, string>>;
  readonly OTEL_TRACES_SAMPLER_ARG: number;
}

/** Runs work as a span within the running one. */
export function inSpan<Result>(name: string, attributes: Attributes, work: () => Promise<Result>): Promise<Result> {
  return tracing ? tracing.span(name, attributes, work) : work();
}

/** Headers that let a room elsewhere continue the running trace. */
export function traceHeaders(): Record<string, string> {
  return tracing?.headers() ?? {};
}
