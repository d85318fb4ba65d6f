/** Controls, line ends and the marks that turn the reading direction round (`photo‮gpj.exe`). */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const MAX_CHARACTERS = 150;

/**
 * A Content-Disposition by RFC 6266: to be shown where it stands, saved under a name. Old clients read the name in ASCII,
 * all others in UTF-8.
 * @param fileName any text, even a hostile one.
 */
export function inlineAs(fileName: string): string {
  const name = [...fileName.toWellFormed().replace(HIDDEN, '').replace(/[/\\]/g, '_')].slice(-MAX_CHARACTERS).join('') || 'fichier';
  const ascii = name.replace(/[^ -~]|["%]/g, '_');
  const utf8 = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `inline; filename="${ascii}"; filename*=UTF-8''${utf8}`;
}
