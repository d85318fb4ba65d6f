import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '@sar/bundle/programs';

/**
 * Copies the sources and the links between packages into a folder of its own, with one shared store of what is installed: a
 * link inside the copy leads to the copy. @returns the folder, which its caller removes.
 */
export function copySources(name: string): string {
  const copy = mkdtempSync(join(tmpdir(), `sar-${name}-`));
  const left = /^(\.git|\.data|dist|node_modules\/(\.pnpm|\.cache))(\/|$)|^\.cache/;
  cpSync(ROOT, copy, { recursive: true, verbatimSymlinks: true, filter: (path) => !left.test(relative(ROOT, path)) });
  for (const shared of ['.pnpm', '.cache']) symlinkSync(join(ROOT, 'node_modules', shared), join(copy, 'node_modules', shared));
  return copy;
}
