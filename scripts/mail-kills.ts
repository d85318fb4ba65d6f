// Kills a process that sends mails, without warning, at twenty points of its work, on both databases. Requires that every
// accepted mail arrives once, those whose process died between the server's 250 and our commit twice with one Message-ID,
// and none of a transaction that was rolled back.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment } from '@sar/config/environment';
import { serverUrl, withDatabase } from '@sar/testing/databases';
import { PHASES, type Phase, type ReceivedMail, startSmtpServer } from '@sar/testing/smtp-server';

const MAILS_PER_ROUND = 3;
const ROUND_WITHIN_MS = 60_000;
const root = join(import.meta.dirname, '..');

/** Where to kill: at the nth mail of a round, in a phase of its sending or once its acceptance was acknowledged. */
interface Point {
  readonly phase: Phase | 'acknowledged';
  readonly nth: number;
}
const POINTS: readonly Point[] = [
  { phase: 'acknowledged', nth: 1 },
  { phase: 'acknowledged', nth: MAILS_PER_ROUND },
  ...PHASES.flatMap((phase) => [1, 2, 3].map((nth) => ({ phase, nth }))),
];

const labelOf = ({ text }: ReceivedMail) => text.match(/^> (.*)$/m)?.[1] ?? '';

/** What the system promised and what arrived, over all rounds. */
interface Ledger {
  readonly acknowledged: string[];
  /** Mails whose process died with the server's 250 on its way. */
  readonly unwritten: Set<string>;
}

async function runRounds(env: Record<string, string>, ledger: Ledger): Promise<{ mails: ReceivedMail[]; takenUpMs: number }> {
  let hear: (phase: Phase) => Promise<void> | void = () => {};
  const server = await startSmtpServer(0, { onPhase: (phase) => hear(phase) });
  const start = (round: number, count: number) => {
    const child = spawn(process.execPath, ['--liftoff-only', 'scripts/mail-kills/sender.ts', String(round), String(count)], {
      cwd: root,
      env: childEnvironment({ ...env, SMTP_URL: `smtp://127.0.0.1:${server.port}` }),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const kill = async () => {
      child.kill('SIGKILL');
      await ended;
    };
    return { child, ended, kill };
  };
  try {
    for (const [round, { phase, nth }] of POINTS.entries()) {
      const { child, ended, kill } = start(round, MAILS_PER_ROUND);
      const tooLate = setTimeout(() => {
        console.error(`coupure ${round} (${phase} ${nth}) jamais atteinte`);
        process.exit(1);
      }, ROUND_WITHIN_MS);
      let reached = 0;
      child.stdout.on('data', (chunk) => {
        for (const label of String(chunk).trim().split('\n')) {
          ledger.acknowledged.push(label);
          if (phase === 'acknowledged' && ++reached === nth) void kill();
        }
      });
      hear = async (heard) => {
        // Halted before its 250 the process cannot write it down.
        if (phase === 'accepted' && heard === 'ended' && reached === nth - 1) child.kill('SIGSTOP');
        if (heard !== phase || ++reached !== nth) return;
        const killed = kill();
        if (phase === 'accepted') ledger.unwritten.add(labelOf(server.mails.at(-1) as ReceivedMail));
        await killed;
        // Before its 250 a message is not the server's.
        if (phase !== 'accepted') throw new Error('the client is gone');
      };
      await ended;
      clearTimeout(tooLate);
      hear = () => {};
    }
    const lastKill = performance.now();
    const survivor = start(POINTS.length, 0);
    await survivor.ended;
    if (survivor.child.exitCode !== 0) throw new Error(`le dernier envoi a fini avec le code ${survivor.child.exitCode}`);
    return { mails: server.mails, takenUpMs: performance.now() - lastKill };
  } finally {
    await server.close();
  }
}

async function prove(name: string, env: Record<string, string>): Promise<boolean> {
  const ledger: Ledger = { acknowledged: [], unwritten: new Set() };
  const { mails, takenUpMs } = await runRounds(env, ledger);
  const copies = Map.groupBy(mails, labelOf);
  const lost = ledger.acknowledged.filter((label) => !copies.has(label));
  const cancelled = [...copies.keys()].filter((label) => !label.startsWith('gardée'));
  const wrong = [...copies].filter(
    ([label, same]) => same.length !== (ledger.unwritten.has(label) ? 2 : 1) || new Set(same.map(({ messageId }) => messageId)).size > 1,
  );
  const good = lost.length === 0 && cancelled.length === 0 && wrong.length === 0;
  console.log(
    `${good ? '✔' : '✘'} ${name} : ${POINTS.length} coupures, ${ledger.acknowledged.length} courriers confirmés, ${lost.length} perdu(s), ` +
      `${cancelled.length} annulé(s) mais parti(s), ${ledger.unwritten.size} coupé(s) entre le 250 et l'écriture et partis deux fois sous un Message-ID, ` +
      `${wrong.length} en nombre faux ; tout est parti ${(takenUpMs / 1000).toFixed(0)} s après la dernière coupure`,
  );
  for (const [label, same] of wrong) console.error(`  ${label} : ${same.map(({ messageId }) => messageId).join(', ')}`);
  return good;
}

const base = { MAIL_TRANSPORT: 'smtp', MAIL_FROM: 'sar-connect@sar.sn', LOG_LEVEL: 'silent' };
const scratch = mkdtempSync(join(tmpdir(), 'sar-mail-kills-'));
const results: boolean[] = [];
try {
  results.push(await prove('base embarquée', { ...base, SAR_DATA_DIR: scratch, DATABASE_URL: '' }));
  if (serverUrl) results.push(await withDatabase('mail_kills', (url) => prove('PostgreSQL', { ...base, DATABASE_URL: url })));
  else console.log('!!! PostgreSQL : sauté, faute de DATABASE_URL');
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exit(results.every(Boolean) ? 0 : 1);
