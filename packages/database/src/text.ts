/** Lower case without accents, ligatures or curly apostrophes: what names are sorted and searched by. */
export function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('’', "'").trim();
}

/** A LIKE pattern for folded text that contains `search`, whose own wildcards are taken literally. */
export function contains(search: string): string {
  return `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
}

/** French alphabetical order, accents apart, whatever the database's collation. */
export function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'fr');
}
