import { ZONE } from '@sar/database/calendar';
import { ROLES } from '@sar/subgraph-kit/viewer';
import { ROLE_LABELS } from './roles.ts';

type Value = string | number | boolean | null;

const moment = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeStyle: 'medium', timeZone: ZONE });

/** A moment as it is stored, for a reader in Dakar. */
function momentOr(none: string) {
  return (value: Value) => (typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? moment.format(new Date(value)) : none);
}
const yesNo = (value: Value) => (value ? 'oui' : 'non');
const plain = (value: Value) => String(value ?? '');

/** By what somebody signed in, or an account came to be. */
const METHODS = {
  GOOGLE: 'Google',
  PASSWORD: 'mot de passe',
  AUTHENTICATOR: 'application de codes',
  KIOSK: "clé d'un écran",
  DEMO: 'démonstration',
  COMMAND_LINE: 'ligne de commande',
} as const;
export type AuditMethod = keyof typeof METHODS;

/** What an event may say besides who and whom, in the order that readers see, with each name and value in French. */
const DATA = {
  role: { name: 'Rôle', told: (value: Value) => ROLE_LABELS[ROLES.find((role) => role === value) ?? 'EMPLOYEE'] },
  endsAt: { name: 'Fin du rôle', told: momentOr('sans fin') },
  heldBefore: { name: 'Déjà accordé', told: yesNo },
  endedBefore: { name: 'Fin précédente', told: momentOr('sans fin') },
  suspendedBefore: { name: 'Suspension précédente', told: momentOr('aucune') },
  closedSessions: { name: 'Sessions fermées', told: plain },
  method: { name: 'Moyen', told: (value: Value) => METHODS[value as AuditMethod] ?? plain(value) },
  provider: { name: 'Fournisseur', told: plain },
  name: { name: 'Nom', told: plain },
  scopes: { name: 'Portée', told: plain },
  sessionId: { name: 'Session', told: plain },
  userAgent: { name: 'Navigateur ou programme', told: plain },
  field: { name: 'Objet', told: plain },
  code: { name: 'Code', told: plain },
  count: { name: 'Nombre', told: plain },
  firstAt: { name: 'Première fois', told: momentOr('') },
  lastAt: { name: 'Dernière fois', told: momentOr('') },
  overflow: { name: 'Au-delà de ce qui est détaillé', told: yesNo },
  address: { name: 'Adresse', told: plain },
} as const satisfies Record<string, { name: string; told(value: Value): string }>;

export type AuditData = { readonly [Name in keyof typeof DATA]?: Value };

/** A row's data for a reader: names and values in French. */
export function tellData(text: string): { name: string; value: string }[] {
  const data = JSON.parse(text) as AuditData;
  return Object.entries(DATA).flatMap(([key, { name, told }]) => {
    const value = data[key as keyof AuditData];
    return value === undefined ? [] : [{ name, value: told(value) }];
  });
}
