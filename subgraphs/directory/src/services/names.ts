interface Named {
  readonly firstName: string;
  readonly lastName: string;
}

/** "Prénom Nom". */
export function fullName({ firstName, lastName }: Named): string {
  return `${firstName} ${lastName}`.trim() || 'Sans nom';
}

/** Two capitals; a single name's letter is doubled, nothing gives "?". */
export function initials({ firstName, lastName }: Named): string {
  const [first, last] = [firstName, lastName].map((name) => [...name.trim()][0]?.toUpperCase());
  if (!first && !last) return '?';
  return `${first ?? last}${last ?? first}`;
}
