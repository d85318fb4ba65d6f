/** What citty throws of a wrong command line: its codes tell what is wrong, in English its messages. */
interface Mistake extends Error {
  readonly code: 'E_NO_COMMAND' | 'E_UNKNOWN_COMMAND' | 'EARG';
}

const HELP = 'npm run sar -- --help';

/** What citty says in English of its own in a command's help. */
const ENGLISH: readonly [RegExp, string][] = [
  [/COMMANDS/, 'COMMANDES'],
  [/^Use (.+) for more information about a command\.$/m, '$1 : ce que demande une commande.'],
  [/\(Required\)/g, '(obligatoire)'],
  [/\(Default: /g, '(par défaut : '],
];

/** A command's help, its headings too. */
export const inFrench = (usage: string) => ENGLISH.reduce((text, [english, french]) => text.replace(english, french), usage);

/** A wrong command line, told in one sentence; any other error is thrown on. */
export function toldOf(error: unknown): string {
  const { code, message } = error as Mistake;
  if (code === 'E_NO_COMMAND') return `Dites quelle commande exécuter : « ${HELP} » les énumère.`;
  if (code === 'E_UNKNOWN_COMMAND') return `Cette commande n'existe pas : « ${HELP} » énumère celles qui existent.`;
  // The argument's name is what ends the message.
  if (code === 'EARG') return `Il manque ${message.split(' ').at(-1)} : ajoutez « --help » à la commande pour voir ce qu'elle demande.`;
  throw error;
}
