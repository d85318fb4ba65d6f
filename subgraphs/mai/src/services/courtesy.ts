import { fold } from '@sar/database/text';

const GREETINGS = new Set('bonjour bonsoir salut coucou hello salam salamalekoum'.split(' '));
const THANKS = new Set('merci thanks jerejef'.split(' '));
/** What goes with either, and asks nothing. */
const FILLERS = new Set(
  "mai a tous toutes vous toi beaucoup bien tres infiniment pour votre ton l' aide reponse madame monsieur".split(' '),
);

const GREETED = "Bonjour ! Posez-moi une question sur l'entreprise, par exemple :";
const THANKED = 'Avec plaisir. Autre chose, par exemple :';

/** What to say to a message that greets or thanks and asks nothing; null of any other. */
export function courtesyTo(message: string): string | null {
  const words = fold(message).match(/l'|[\p{L}\p{N}]+/gu) ?? [];
  const isThanks = words.some((word) => THANKS.has(word));
  const isCourtesy = isThanks || words.some((word) => GREETINGS.has(word));
  const asksNothing = words.every((word) => GREETINGS.has(word) || THANKS.has(word) || FILLERS.has(word));
  return isCourtesy && asksNothing ? (isThanks ? THANKED : GREETED) : null;
}
