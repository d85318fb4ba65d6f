import { describe, expect, it } from 'vitest';
import { inlineAs } from './disposition.ts';

/** What RFC 6266 and RFC 8187 allow, and nothing else: no line end, one quoted name, one encoded one. */
const GRAMMAR = /^inline; filename="[ !#-$&-[\]-~]*"; filename\*=UTF-8''(?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})+$/;
const nameIn = (header: string) => decodeURIComponent(header.split("UTF-8''")[1] ?? '');

describe('a name to save a file under', () => {
  it('stands there for old clients and for all others', () => {
    expect(inlineAs('Arrêt programmé (été).webp')).toBe(
      `inline; filename="Arr_t programm_ (_t_).webp"; filename*=UTF-8''Arr%C3%AAt%20programm%C3%A9%20%28%C3%A9t%C3%A9%29.webp`,
    );
  });

  it.each([
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['/etc/passwd', '_etc_passwd'],
    ['C:\\Windows\\x.exe', 'C:_Windows_x.exe'],
    ['a\r\nSet-Cookie: x=1', 'aSet-Cookie: x=1'],
    ['a"; filename="b', 'a"; filename="b'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\0b', 'ab'],
    ['100%\u2028.pdf', '100%.pdf'],
    ['\ud800x', '\ufffdx'],
    ['', 'fichier'],
    ['\r\n', 'fichier'],
    [`${'é'.repeat(300)}.pdf`, `${'é'.repeat(146)}.pdf`],
    [`${'😀'.repeat(300)}`, '😀'.repeat(150)],
  ])('is harmless whatever it is: %j', (given, expected) => {
    const header = inlineAs(given);
    expect(header).toMatch(GRAMMAR);
    expect(nameIn(header)).toBe(expected);
  });
});
