import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '@sar/bundle/programs';
import { CONNECTIONS, type Round } from './load.ts';

export interface Report {
  readonly rounds: number;
  readonly seconds: number;
  /** In the order of the table: ours in one process first, the stock gateway second. */
  readonly measured: ReadonlyMap<string, readonly Round[]>;
  /** A minute of home pages of ours, and its resident memory in MB, second by second. */
  readonly soak: Round;
  readonly resident: readonly number[];
  /** SQL statements a page. */
  readonly statements: number;
}

/** What the house promises: times the stock gateway's requests; MB; how much larger the last third of the minute may be than the middle one. */
const LIMITS = { timesStock: 2, memory: 256, growth: 1.05 };

const median = (values: readonly number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
const of = (rounds: readonly Round[], what: keyof Round) => median(rounds.map((round) => round[what]));
const failed = (rounds: readonly Round[]) => rounds.reduce((sum, round) => sum + round.failed, 0);
/** The median of a round's ratios, each to the round of the same turn: what disturbs a turn disturbs both. */
const ratio = (rounds: readonly Round[], to: readonly Round[], what: keyof Round) =>
  median(rounds.map((round, turn) => round[what] / (to[turn]?.[what] ?? Number.NaN)));

/** Of the minute: the median of the middle third, and of the last. */
function thirds({ resident }: Report): [middle: number, last: number] {
  const third = Math.floor(resident.length / 3);
  return [median(resident.slice(third, 2 * third)), median(resident.slice(2 * third))];
}

/** Promises that this run does not bear out, in French. */
export function breaches(report: Report): string[] {
  const [ours = [], stock = []] = [...report.measured.values()];
  const [middle, last] = thirds(report);
  const peak = Math.max(...report.resident);
  const rules: [boolean, string][] = [
    ...[...report.measured].map(([name, rounds]): [boolean, string] => [
      failed(rounds) > 0,
      `${name} : ${failed(rounds)} réponses en erreur`,
    ]),
    [report.soak.failed > 0, `une minute : ${report.soak.failed} réponses en erreur`],
    [peak > LIMITS.memory, `une minute : ${peak} Mo au plus haut, limite ${LIMITS.memory}`],
    [last > middle * LIMITS.growth, `une minute : la mémoire croît, de ${middle} à ${last} Mo`],
    [
      ratio(ours, stock, 'perSecond') < LIMITS.timesStock,
      `débit : ${ratio(ours, stock, 'perSecond').toFixed(2)} fois le témoin, promis ${LIMITS.timesStock}`,
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, message]) => message);
}

/** Writes docs/performance.md, and returns it. */
export function writeReport(report: Report): string {
  const { rounds, seconds, measured, soak, resident, statements } = report;
  const [ours = []] = [...measured.values()];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [...measured].map(([name, own]) =>
    row([
      name,
      of(own, 'perSecond').toFixed(1),
      ratio(own, ours, 'perSecond').toFixed(2),
      of(own, 'cpu').toFixed(1),
      ratio(own, ours, 'cpu').toFixed(2),
      of(own, 'p50').toFixed(0),
      of(own, 'p99').toFixed(0),
      of(own, 'memory').toFixed(0),
      String(failed(own)),
    ]),
  );
  const [middle, last] = thirds(report);
  const text = `# Performance

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}; do not edit. The home page (\`HomeDashboard\`, ${statements} SQL statements) on PostgreSQL with the
demonstration company, rules on, ${CONNECTIONS} connections of as many people. One run, ${rounds} interleaved rounds of ${seconds} s, medians; the load generator and PostgreSQL share
the machine's ${availableParallelism()} cores and are not in the processor time. Load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(', ')}: trust the ratios, each of a round to ours in the same turn.

${row(['contestant', 'pages/s', '× ours', 'CPU ms/page', '× ours', 'p50 ms', 'p99 ms', 'RSS MB', 'errors'])}
${row(Array.from({ length: 9 }, (_, index) => (index === 0 ? '-' : '-:')))}
${lines.join('\n')}

Ours runs compiled plans (decision 0025); \`LocalGraphQLDataSource\` has the same rooms, rules and database under it. RSS is the sum over a
contestant's processes (one, or seven). Hive Gateway is as installed, untuned, at the versions of
\`packages/bench/hive\`; it signs its calls to the rooms as ours does. The floor has no GraphQL, no rules and no session: it sends the
page's own statements side by side and prints a known answer.

## A minute of home pages

The product as it is deployed (bundled, its limits on), one process, ${CONNECTIONS} connections, ${resident.length} s: ${soak.perSecond.toFixed(1)} pages/s, ${soak.failed} errors, resident memory ${Math.max(...resident)} MB at most, ${middle} MB in the middle third and ${last} MB in the last.

The run fails on an error, on more than ${LIMITS.memory} MB, on a last third over ${LIMITS.growth} times the middle one, and below ${LIMITS.timesStock} times the requests
of the stock gateway.
${breaches(report)
  .map((breach) => `\n**Not met in this run**: ${breach}.\n`)
  .join('')}`;
  writeFileSync(join(ROOT, 'docs/performance.md'), text);
  return text;
}
