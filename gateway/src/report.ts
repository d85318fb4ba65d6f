import type { Config } from '@sar/config/config';
import type { Report } from './house.ts';

const WIDTH = 30;

/** Tells the person at the terminal what goes on: a bar that moves on a terminal, a line a step elsewhere. */
export function createReport(): { step: Report; ready(config: Config): void } {
  let last = '';
  const step: Report = (name, done, total) => {
    const begins = name !== last;
    last = name;
    if (!process.stdout.isTTY) {
      if (begins) console.log(`${name}…`);
      return;
    }
    if (begins) process.stdout.write('\n');
    const filled = done && total ? Math.round((done / total) * WIDTH) : 0;
    const bar = total ? ` ${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${done}/${total}` : '…';
    process.stdout.write(`\r${name}${bar}`);
  };
  return { step, ready: (config) => console.log(`\n${invitation(config)}`) };
}

function invitation({ HOST, PORT, SAR_DEMO }: Config): string {
  const origin = `http://${HOST === '0.0.0.0' || HOST === '127.0.0.1' ? 'localhost' : HOST}:${PORT}`;
  const lines = [`SAR Connect est prêt : ${origin}/graphql`];
  if (SAR_DEMO) lines.push(`Ouvrez ${origin}/demo : un clic sur un rôle ouvre une session et l'explorateur.`);
  return lines.join('\n');
}
