import { readdirSync, readFileSync } from 'node:fs';

/**
 * A room's own SDL: the files of its folder, a subject each, in the order of their names.
 * @param folder ends with a slash.
 */
export function readSchema(folder: URL): string {
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
}
