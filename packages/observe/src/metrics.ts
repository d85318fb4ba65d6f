import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { statementsInFlight } from './statements.ts';

/** Seconds: what a page takes when all is well, up to what the gateway lets a room take. */
const DURATIONS = [0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10, 25];
const SQL_DURATIONS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 20];
const COUNTS = [0, 1, 2, 3, 5, 8, 12, 16, 20, 30, 50, 100];
const COSTS = [1, 10, 30, 100, 300, 1_000, 3_000, 10_000];

/** One process's figures. Its labels take few values: nobody outside can add one. */
export interface Metrics {
  /** @param name a known operation or a route. @param errors the codes of its errors. */
  operation(name: string, one: { ms: number; statements: number; cost?: number | undefined; errors: Iterable<string> }): void;
  /** One call to a room. @param errors the codes of its errors. */
  room(name: string, ms: number, errors: Iterable<string>): void;
  statement(ms: number): void;
  /** One answer of MAI. */
  answer(outcome: string): void;
  /** A figure read when it is asked for; one that cannot be read is left out, and the others are told. */
  gauge<Label extends string>(name: string, help: string, labels: readonly Label[], read: () => Promise<Reading<Label>[]>): void;
  /** All of them in Prometheus's text format. */
  print(): Promise<string>;
  readonly contentType: string;
}

export interface Reading<Label extends string> {
  readonly labels: Readonly<Record<Label, string>>;
  readonly value: number;
}

/** Opens the figures of this process: what is measured here, beside Node's own (memory, event loop, collector). */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const histogram = <Label extends string>(name: string, help: string, labelNames: Label[], buckets: number[]) =>
    new Histogram({ name, help, labelNames, buckets, registers });
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]) =>
    new Counter({ name, help, labelNames, registers });

  collectDefaultMetrics({ register: registry });
  const durations = histogram('sar_operation_duration_seconds', 'Durée des opérations, vue de la porte.', ['operation'], DURATIONS);
  const statements = histogram('sar_operation_statements', 'Instructions SQL par opération.', ['operation'], COUNTS);
  const costs = histogram('sar_operation_cost', 'Coût calculé des opérations.', ['operation'], COSTS);
  const errors = counter('sar_operation_errors_total', "Opérations avec une erreur d'un code.", ['operation', 'code']);
  const rooms = histogram('sar_room_duration_seconds', 'Durée des appels aux rubriques.', ['room'], DURATIONS);
  const roomErrors = counter('sar_room_errors_total', "Appels aux rubriques avec une erreur d'un code.", ['room', 'code']);
  const sql = histogram(
    'sar_statement_duration_seconds',
    "Durée des instructions SQL, attente d'une connexion comprise.",
    [],
    SQL_DURATIONS,
  );
  const answers = counter('sar_mai_answers_total', 'Réponses de MAI, par issue.', ['outcome']);
  new Gauge({
    name: 'sar_statements_in_flight',
    help: 'Instructions SQL en cours ou en attente de connexion ; plus de 10 : la réserve est pleine.',
    registers,
    collect() {
      this.set(statementsInFlight());
    },
  });
  return {
    operation(operation, one) {
      durations.observe({ operation }, one.ms / 1_000);
      statements.observe({ operation }, one.statements);
      if (one.cost !== undefined) costs.observe({ operation }, one.cost);
      for (const code of one.errors) errors.inc({ operation, code });
    },
    room(room, ms, codes) {
      rooms.observe({ room }, ms / 1_000);
      for (const code of codes) roomErrors.inc({ room, code });
    },
    statement: (ms) => sql.observe(ms / 1_000),
    answer: (outcome) => answers.inc({ outcome }),
    gauge(name, help, labelNames, read) {
      new Gauge({
        name,
        help,
        labelNames: [...labelNames],
        registers,
        async collect() {
          this.reset();
          const readings = await read().catch(() => []);
          for (const { labels, value } of readings) this.set(labels, value);
        },
      });
    },
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
