/** Parts of what people leave where a secret belongs, as `spoken` writes them. Six letters, or a word by itself: chance writes one in three million secrets. */
const PLACEHOLDER = new RegExp(
  [
    'change',
    'remplac|replace',
    'exemple|example',
    'secret',
    'placeholder',
    'password|mot.?de.?passe',
    'insecure',
    'developpement|(?:en|avant|in|before).?production',
    'azerty|qwerty',
    '(?<![a-z0-9])(?:todo|fixme|dummy)(?![a-z0-9])',
    '^[x*]+$|x{6,}|\\*{6,}|\\.{3,}$|^<.*>$',
  ].join('|'),
);

/** Passwords that everybody tries first, as `bare` writes them. */
const DEFAULTS = new Set(
  [
    ...['admin', 'administrateur', 'administrator', 'azerty', 'changeit', 'changeme', 'changez', 'changezmoi', 'default', 'demo'],
    ...['a-changer', 'a-remplacer', 'exemple', 'example', 'guest', 'letmein', 'motdepasse', 'mysecretpassword', 'p@ssw0rd', 'pass'],
    ...['passe', 'passwd', 'password', 'placeholder', 'postgres', 'postgresql', 'qwerty', 'remplacez-moi', 'root', 'sar', 'secret'],
    ...['test', 'todo', 'user', 'utilisateur', 'welcome', 'xxx'],
  ].map(bare),
);

/** Fewer different signs than this a typist has, and chance once in thirty million draws of 32 hexadecimal digits. */
const FEW_SIGNS = 8;
/** Five signs or more one after the other, up or down, or the same one: as `stepsOf` writes them. */
const RUNS = /\+{4,}|-{4,}|={4,}/g;

/** True of a value that was never filled in: somebody's model of one. */
export function isPlaceholder(value: string): boolean {
  return PLACEHOLDER.test(spoken(value));
}

/** True of a secret that somebody typed, or left as they found it. One that was drawn at random is none of these (weak.test.ts). */
export function isWeak(secret: string): boolean {
  return isPlaceholder(secret) || hasFewSigns(secret) || repeatsItself(secret) || isInOrder(secret);
}

/** True of an address that is signed in to with a password that everybody knows, or with the user's own name. */
export function hasDefaultPassword(address: string | undefined): boolean {
  const { username, password } = credentialsOf(address);
  return password !== '' && (password === username || /^\d{1,8}$/.test(password) || DEFAULTS.has(bare(password)));
}

/** Lower case, without accents. */
function spoken(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Its letters only: what is added to a well known password (`Changeme-2026!`) makes it no better. */
function bare(password: string): string {
  return spoken(password).replace(/[^a-z]/g, '');
}

const hasFewSigns = (secret: string) => new Set(secret).size < Math.min(FEW_SIGNS, secret.length / 4);

/** True of a block that is written again and again, the last time perhaps not to its end. */
function repeatsItself(secret: string): boolean {
  const lengths = Array.from({ length: Math.floor(secret.length / 2) }, (_, index) => index + 1);
  return lengths.some((length) => secret.startsWith(secret.slice(length)));
}

/** True where half of the signs or more stand in runs. */
function isInOrder(secret: string): boolean {
  const runs = stepsOf(secret).match(RUNS) ?? [];
  return runs.reduce((signs, steps) => signs + steps.length + 1, 0) >= secret.length / 2;
}

/** From each sign to the next: `+` to the following one, `-` to the one before, `=` to the same, `.` to any other. */
function stepsOf(secret: string): string {
  const codes = [...secret].map((sign) => sign.charCodeAt(0));
  return codes
    .slice(1)
    .map((code, index) => '-=+'[code - (codes[index] as number) + 1] ?? '.')
    .join('');
}

/** @returns empty texts where there are none, or no address. */
function credentialsOf(address = ''): { username: string; password: string } {
  try {
    const { username, password } = new URL(address);
    return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return { username: '', password: '' };
  }
}
