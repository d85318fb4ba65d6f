/** Lower case without accents: what names are sorted and searched by, on any database and in any collation. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae').toLowerCase().trim();
}

/** A LIKE pattern for folded text that contains `search`, whose own wildcards are taken literally. */
export function contains(search: string): string {
  return `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`;
}
