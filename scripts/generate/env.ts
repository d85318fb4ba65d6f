import { join } from 'node:path';
import { variables } from '@sar/config/config';

/** Every variable that the product reads, with its meaning and its default. */
export function envExample(root: string): [path: string, content: string][] {
  const entries = Object.entries(variables.shape).map(([name, schema]) => {
    const standard = schema.safeParse(undefined);
    return `# ${schema.description}\n# ${name}=${standard.success ? String(standard.data ?? '') : ''}\n`;
  });
  return [
    [
      join(root, '.env.example'),
      `# Écrit par \`npm run generate\` d'après packages/config. Copiez en .env et décommentez.\n\n${entries.join('\n')}`,
    ],
  ];
}
