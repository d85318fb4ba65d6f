import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import type { Config } from '@sar/config/config';
import { attention, type Finding, type Look, ok, panne } from './findings.ts';

const ROOT = new URL('../../../../', import.meta.url).pathname;
const MB = 1_048_576;
/** What the house was rehearsed in; less than the lower one it has never run in. */
const MEMORY_MB = { wanted: 512, least: 384 };
const DISK_MB = { wanted: 500, least: 50 };

/** What this program is and what it runs on. */
export function machine(config: Config): Record<string, Look> {
  return {
    version: () => ok(`${JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version}, commit ${commit()}`),
    Node: node,
    supergraphe: () =>
      ok(
        createHash('sha256')
          .update(readFileSync(join(ROOT, 'gateway/supergraph/supergraph.graphql')))
          .digest('hex')
          .slice(0, 16),
      ),
    mémoire: memory,
    fichiers: () => storage(config.SAR_STORAGE_DIR),
    mandataire: () => proxy(config),
  };
}

/** Of the checkout; unknown where it was copied without its history. */
function commit(): string {
  const read = (path: string) => (existsSync(join(ROOT, '.git', path)) ? readFileSync(join(ROOT, '.git', path), 'utf8').trim() : '');
  try {
    const head = read('HEAD');
    const branch = head.match(/^ref: (.*)$/)?.[1];
    const packed = branch && read('packed-refs').match(new RegExp(`^([0-9a-f]{40}) ${branch}$`, 'm'))?.[1];
    return ((branch ? read(branch) || packed : head) || 'inconnu').slice(0, 12);
  } catch {
    // In a worktree `.git` is a file.
    return 'inconnu';
  }
}

function node(): Finding {
  const { node: version } = process.versions;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return ok(version);
  return panne(version, 'Node 22.18 ou plus récent est requis (npm start en fournit un)');
}

function memory(): Finding {
  // Without a bound of its own the process may have all there is.
  const allowed = Math.round(Math.min(process.constrainedMemory() || totalmem(), totalmem()) / MB);
  const heap = Math.round(getHeapStatistics().heap_size_limit / MB);
  const seen = `${allowed} Mo permis, tas limité à ${heap} Mo dans cette commande`;
  if (allowed < MEMORY_MB.least) return panne(seen, `donnez ${MEMORY_MB.wanted} Mo au processus`);
  return allowed < MEMORY_MB.wanted ? attention(seen, `le système est éprouvé dans ${MEMORY_MB.wanted} Mo`) : ok(seen);
}

/** Whether files may be written, and for how long; nothing is. */
async function storage(folder: string): Promise<Finding> {
  let existing = resolve(folder);
  while (!existsSync(existing)) existing = dirname(existing);
  const writable = await access(existing, constants.W_OK).then(
    () => true,
    () => false,
  );
  const { bavail, bsize } = statfsSync(existing);
  const free = Math.round((bavail * bsize) / MB);
  const seen = `${folder}, ${free} Mo libres`;
  if (!writable) return panne(`${seen}, écriture refusée`, `donnez au compte du service le droit d'écrire dans ${existing}`);
  if (free < DISK_MB.least) return panne(seen, 'libérez de la place : les envois de fichiers échouent');
  return free < DISK_MB.wanted ? attention(seen, 'libérez de la place') : ok(seen);
}

function proxy({ NODE_ENV, TRUSTED_PROXY }: Config): Finding {
  if (TRUSTED_PROXY.length > 0) return ok(`X-Forwarded-For est cru de ${TRUSTED_PROXY.join(', ')}`);
  const seen = 'aucun : X-Forwarded-For est ignoré';
  if (NODE_ENV !== 'production') return ok(seen);
  return attention(
    seen,
    'derrière un mandataire, nommez-le par TRUSTED_PROXY : sans cela tous les appels viennent de la même adresse, et se limitent les uns les autres',
  );
}
