import { runSar } from '@sar/testing/command';
import { describe, expect, it, vi } from 'vitest';

// Every command is a process of its own.
vi.setConfig({ testTimeout: 120_000 });

/** Nothing listens on this port, and none of these commands gets as far as a database. */
const NOWHERE = { DATABASE_URL: 'postgres://sar:canari@127.0.0.1:1/sar', SAR_DATA_DIR: '.data' };

describe('a wrong command line', () => {
  const unknown = "Cette commande n'existe pas : « npm run sar -- --help » énumère celles qui existent.";
  const none = 'Dites quelle commande exécuter : « npm run sar -- --help » les énumère.';
  const lacking = (what: string) => `Il manque ${what} : ajoutez « --help » à la commande pour voir ce qu'elle demande.`;

  it.each([
    [[], none],
    [['audit'], none],
    [['inconnue'], unknown],
    [['audit', 'inconnue'], unknown],
    [['grant-role'], lacking('--email')],
    [['ask'], lacking('QUESTION')],
  ])('ends with 1 and one French sentence: %j', async (args, sentence) => {
    expect(await runSar(NOWHERE, args)).toEqual({ code: 1, stdout: '', stderr: `\n${sentence}\n` });
  });
});

describe('help', () => {
  it('tells the commands, and what one of them asks for, and ends with 0', async () => {
    const [all, one] = await Promise.all([runSar(NOWHERE, ['--help']), runSar(NOWHERE, ['grant-role', '--help'])]);
    expect([all, one]).toMatchObject([
      { code: 0, stderr: '', stdout: expect.stringContaining('grant-role') },
      { code: 0, stderr: '', stdout: expect.stringContaining('Adresse électronique de la personne') },
    ]);
    expect(all.stdout + one.stdout).not.toMatch(/COMMANDS|\b(for|about|Required|Default)\b/);
  });
});

describe('a database that does not answer', () => {
  it.each([[['migrate']], [['audit', 'verify']]])('is named with its variable and without its password: %j', async (args) => {
    const { code, stderr } = await runSar(NOWHERE, args);
    expect([code, stderr]).toEqual([
      1,
      "\nLa base de données ne répond pas (ECONNREFUSED) : vérifiez qu'elle tourne et que DATABASE_URL donne bien son adresse.\n",
    ]);
  });
});
