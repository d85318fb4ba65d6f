/** What citty throws of a wrong command line: its codes tell what is wrong, in English its messages. */
interface Mistake extends Error {
  readonly code: 'E_NO_COMMAND' | 'E_UNKNOWN_COMMAND' | 'EARG';
}

const HELP = 'npm run sar -- --help';

/** A wrong command line, told in one sentence; any other error is thrown on. */
export function toldOf(error: unknown): string {
  const { code, message } = error as Mistake;
  if (code === 'E_NO_COMMAND') return `Dites quelle commande exécuter : « ${HELP} » les énumère.`;
  if (code === 'E_UNKNOWN_COMMAND') return `Cette commande n'existe pas : « ${HELP} » énumère celles qui existent.`;
  // The argument's name is what ends the message.
  if (code === 'EARG') return `Il manque ${message.split(' ').at(-1)} : ajoutez « --help » à la commande pour voir ce qu'elle demande.`;
  throw error;
}
