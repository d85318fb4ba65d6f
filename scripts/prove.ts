// The long proofs, one after the other: `npm run prove`, within two hours on two cores, and then the mutants, some ten seconds each:
// hours more. Each also runs alone.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const PROOFS: Record<string, string> = {
  'coupures brutales': 'scripts/kills.ts',
  'pannes et reprises': 'scripts/outages.ts',
  'relève sous charge': 'scripts/rolling.ts',
  'coupures pendant des dépôts': 'scripts/kills-files.ts',
  'courrier et coupures': 'scripts/mail-kills.ts',
  'passage à grande échelle': 'scripts/scale.ts',
  'réponses égales': 'scripts/equal-answers.ts',
  charges: 'scripts/loads.ts 10',
  'répétition du déploiement': 'scripts/rehearse.ts',
  'répétition, un service par rubrique': 'scripts/rehearse.ts --split',
  mémoire: 'packages/bench/src/memory.ts --dist',
  démarrage: 'packages/bench/src/start.ts',
  'une autre passerelle': 'packages/bench/src/hive-proof.ts',
  mutants: 'scripts/mutants.ts',
};

const minutesSince = (start: number) => `${((performance.now() - start) / 60_000).toFixed(1)} min`;
const began = performance.now();
let failed = 0;
for (const [name, script] of Object.entries(PROOFS)) {
  console.log(`\n=== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, script.split(' '), { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
  console.log(`${status === 0 ? '✔' : '✘'} ${name} : ${minutesSince(start)}`);
}
console.log(`\n${Object.keys(PROOFS).length - failed} passed, ${failed} failed, ${minutesSince(began)}`);
process.exit(failed > 0 ? 1 : 0);
