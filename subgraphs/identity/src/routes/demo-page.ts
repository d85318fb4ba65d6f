import type { DemoUser } from '../services/demo.ts';
import { ROLE_LABELS } from '../services/roles.ts';
import { page } from './page.ts';

/** Where one click leads: explorers that open with a first query filled in. */
export const EXPLORERS = { graphiql: '/graphiql', sandbox: '/graphql' } as const;

/** The accounts, one a role, each with its buttons. */
export function demoPage(users: readonly DemoUser[]): string {
  const rows = users.map(
    ({
      role,
      firstName,
      lastName,
      jobTitle,
      direction,
    }) => `<li><form method="post" action="/demo/session"><input type="hidden" name="role" value="${role}">
<strong>${ROLE_LABELS[role]}</strong><span>${firstName} ${lastName}, ${jobTitle} (${direction})</span>
<button name="explorer" value="graphiql">GraphiQL</button><button name="explorer" value="sandbox" class="second">Apollo Sandbox</button></form></li>`,
  );
  return page(
    'Démonstration',
    `<p>Comptes de démonstration, un par rôle. Un clic ouvre une session et l'explorateur. GraphiQL marche hors ligne ; Apollo Sandbox a besoin d'Internet.</p><ul>${rows.join('')}</ul>`,
    'wide',
  );
}
