import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSchema } from '@sar/subgraph-kit/read-schema';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import { nodeFlags, PROGRAMS, ROOT } from './programs.ts';

/** Flat, so that all files in it see the sources from the same place. */
const DIST = join(ROOT, 'dist');

const READ_SCHEMA = "readSchema(new URL('./schema/', import.meta.url))";

/** A room's schema lies in a dozen files: the bundle holds their text, so that a start opens none of them. */
const schemas: Plugin = {
  name: 'schemas',
  transform: {
    filter: { id: /\/subgraphs\/[^/]+\/src\/subgraph\.ts$/ },
    handler(code, id) {
      if (!code.includes(READ_SCHEMA)) throw new Error(`${id}: does not read its schema as the bundle knows it: ${READ_SCHEMA}`);
      return code.replace(READ_SCHEMA, () => JSON.stringify(readSchema(new URL('./schema/', pathToFileURL(id)))));
    },
  },
};

/** Our modules read files beside their source, so each keeps the address of that source, told from dist/. */
const sourceAddresses: Plugin = {
  name: 'source-addresses',
  transform: {
    filter: { id: { include: /\.ts$/, exclude: /node_modules/ }, code: 'import.meta' },
    handler(code, id) {
      const address = `new URL(${JSON.stringify(relative(DIST, id))}, import.meta.url).href`;
      return code.replace(/\bimport\.meta\b(\.url\b)?/g, (_match, url) => {
        if (!url) throw new Error(`${id}: only import.meta.url is known to the bundle`);
        return address;
      });
    },
  },
};

/**
 * WebAssembly and native code, which look for their files beside themselves; and what Apollo's gateway would need to poll, to
 * compose and to report, which is never loaded here and is as large as the rest.
 */
const OUTSIDE =
  /^(@electric-sql\/.*|sharp|make-fetch-happen|node-fetch|@apollo\/composition|@opentelemetry\/(exporter|resource|sdk|semantic).*)$/;

/** Imported from where they are installed: dist/ is nobody's package, and would not find them by name. */
const outside: Plugin = {
  name: 'outside',
  resolveId: {
    filter: { id: OUTSIDE },
    async handler(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && { id: relative(DIST, found.id), external: true };
    },
  },
};

/** V8 keeps a file with one letter beyond Latin-1 in twice the memory, five megabytes in all: such letters are written as escapes. */
const latin: Plugin = {
  name: 'latin',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) if (file.type === 'chunk') file.code = file.code.replace(/(\\*)([^\0-\xff])/g, escapeLetter);
  },
};

/** A letter that a backslash stands before needs no second one, which would undo the first. */
function escapeLetter(_match: string, backslashes: string, letter: string): string {
  return `${backslashes.slice(backslashes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * Bundles every program into dist/, which is made anew: the same sources, in a few large files that a small machine opens at
 * once. dist/NAME.js starts one.
 * @returns what was made, in a line for a person.
 */
export async function build(): Promise<string> {
  const bundle = await rolldown({
    cwd: ROOT,
    input: { ...PROGRAMS },
    platform: 'node',
    plugins: [schemas, sourceAddresses, outside, latin],
  });
  rmSync(DIST, { recursive: true, force: true });
  const { output } = await bundle.write({
    dir: DIST,
    format: 'esm',
    comments: false,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  });
  await bundle.close();

  const chunks = output.filter((file) => file.type === 'chunk');
  refuseTwoGraphqls(chunks);
  for (const { isEntry, name, fileName } of chunks) if (isEntry) writeFileSync(join(DIST, `${name}.js`), starterOf(fileName));
  // A program's first file begins to work when it is loaded; all others only define.
  compileAhead(chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName));
  const megabytes = chunks.reduce((sum, { code }) => sum + code.length, 0) / 1_000_000;
  return `dist/ : ${Object.keys(PROGRAMS).length} programmes, ${chunks.length} fichiers, ${megabytes.toFixed(1)} Mo`;
}

/** Two copies of graphql do not recognise each other's schemas. */
function refuseTwoGraphqls(chunks: readonly OutputChunk[]): void {
  const copies = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => /\/node_modules\/graphql\/version\.m?js$/.test(id));
  if (copies.length !== 1) throw new Error(`Not one copy of graphql:\n${copies.join('\n')}`);
}

/** What V8 made of each file is kept beside it. A tenth of the processor time of a start goes into making it. */
// biome-ignore lint/suspicious/noTemplateCurlyInString: it is a program's text
const CACHE = 'enableCompileCache(`${import.meta.dirname}/cache`)';

function starterOf(fileName: string): string {
  return `import { enableCompileCache } from 'node:module';\n${CACHE};\nawait import('./${fileName}');\n`;
}

/** Loads files once, as a service would, so that their first start finds them compiled. V8 takes back only what it made under the same flags. */
function compileAhead(fileNames: readonly string[]): void {
  const script = join(DIST, 'compile.js');
  const imports = fileNames.map((fileName) => `await import('./${fileName}');`).join('\n');
  writeFileSync(script, `import { enableCompileCache } from 'node:module';\n${CACHE};\n${imports}\nprocess.exit();\n`);
  const { status } = spawnSync(process.execPath, [...nodeFlags('gateway'), script], { stdio: ['ignore', 'inherit', 'inherit'] });
  rmSync(script);
  if (status !== 0) throw new Error(`A file of the bundle does not load (code ${status}).`);
}
