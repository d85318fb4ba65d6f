import type { DemoUser } from '../services/demo.ts';
import { ROLE_LABELS } from '../services/roles.ts';

/** Where one click leads: explorers that open with a first query filled in. */
export const EXPLORERS = { graphiql: '/graphiql', sandbox: '/graphql' } as const;

/** The accounts, one a role, each with its buttons. Everything on it comes from our own files; it needs no script. */
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
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>SAR Connect : démonstration</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:3rem auto;padding:0 1rem;color:#222}h1{color:#c41e3a}ul{list-style:none;padding:0}
form{display:grid;grid-template-columns:16rem 1fr auto auto;gap:1rem;align-items:center;padding:.6rem 0;border-top:1px solid #ddd}span{color:#555}
button{font:inherit;padding:.4rem .9rem;border:1px solid #c41e3a;border-radius:.4rem;background:#c41e3a;color:#fff;cursor:pointer}.second{background:#fff;color:#c41e3a}
</style></head><body><h1>SAR Connect</h1><p>Comptes de démonstration, un par rôle. Un clic ouvre une session et l'explorateur. GraphiQL marche hors ligne ; Apollo Sandbox a besoin d'Internet.</p><ul>${rows.join('')}</ul></body></html>`;
}
