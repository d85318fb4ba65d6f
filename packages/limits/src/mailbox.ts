/**
 * The mailbox that an address leads to, for counting: case, dots and what follows a plus buy no tries. Accounts go by the
 * directory's exact address, in small letters; two people whose addresses differ by dots alone would share a count.
 */
export function mailboxOf(address: string): string {
  const folded = address.normalize('NFKC').trim().toLowerCase();
  const at = folded.lastIndexOf('@');
  if (at < 0) return folded;
  return `${folded.slice(0, at).replace(/\+.*$/s, '').replaceAll('.', '')}@${folded.slice(at + 1).replace(/\.$/, '')}`;
}
