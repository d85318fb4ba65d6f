import { join } from 'node:path';
import { variables } from '@sar/config/config';
import { ALIASES, databaseParts } from '@sar/config/names';

/** What a person may have set already instead. */
function otherNames(name: string): string {
  if (name === 'DATABASE_URL') return `# À défaut : ${Object.keys(databaseParts.shape).join(', ')}.\n`;
  const others = ALIASES[name];
  return others ? `# À défaut : ${others.join(', ')}.\n` : '';
}

/** Every variable that the product reads, with its meaning, its other names and its default. */
export function envExample(root: string): [path: string, content: string][] {
  const entries = Object.entries(variables.shape).map(([name, schema]) => {
    const standard = schema.safeParse(undefined).data ?? '';
    // A list or a set of headers is empty unless something is said.
    const written = typeof standard === 'object' ? '' : String(standard);
    return `# ${schema.description}\n${otherNames(name)}# ${name}=${written}\n`;
  });
  return [
    [
      join(root, '.env.example'),
      `# Écrit par \`npm run generate\` d'après packages/config. Copiez en .env et décommentez.\n\n${entries.join('\n')}`,
    ],
  ];
}
