import type { Db } from '@sar/database/client';
import { InputRefused, parseInput } from '@sar/subgraph-kit/errors';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DashboardWidget, NotificationChannel, NotificationKind, Preferences } from '../generated/schema.ts';
import { type PreferencesRow, preferences } from '../tables.ts';

/** The home page's parts, in the order in which everybody finds them first. */
const WIDGETS: Record<DashboardWidget, string> = {
  FEATURED_VIDEO: 'Vidéo à la une',
  DIRECTOR_MESSAGE: 'Mot du directeur',
  VACANCIES: "Offres d'emploi internes",
  NEWS: 'Actualités',
  SAFETY: 'Sécurité',
  QUICK_LINKS: 'Accès rapides',
  EVENTS: 'Événements',
  IDEA_BOX: 'Boîte à idées',
  CANTEEN: 'Menu de la semaine',
  PROJECTS: 'Projets',
  DOCUMENTS: 'Documents récents',
};
const CHANNELS: Record<NotificationChannel, string> = { EMAIL: 'Courriel', IN_APP: 'Dans SAR Connect' };
/** What one can be told of, and by which channels whoever has chosen nothing is. */
const NOTIFICATIONS: Record<NotificationKind, { label: string; byDefault: readonly NotificationChannel[] }> = {
  ARTICLE_PUBLISHED: { label: 'Nouvel article', byDefault: ['IN_APP'] },
  EVENT_REMINDER: { label: "Rappel d'un événement", byDefault: ['EMAIL', 'IN_APP'] },
  SAFETY_ALERT: { label: 'Événement de sécurité', byDefault: ['EMAIL', 'IN_APP'] },
  DOCUMENT_ADDED: { label: 'Nouveau document', byDefault: ['IN_APP'] },
  VACANCY_PUBLISHED: { label: "Nouvelle offre d'emploi interne", byDefault: ['IN_APP'] },
  QUESTION_ANSWERED: { label: 'Réponse de MAI à une de vos questions', byDefault: ['EMAIL', 'IN_APP'] },
};

const namesOf = <Name extends string>(list: Record<Name, unknown>) => Object.keys(list) as Name[];
const widgets = namesOf(WIDGETS);
const pairs = namesOf(NOTIFICATIONS).flatMap((kind) => namesOf(CHANNELS).map((channel) => ({ kind, channel })));

function keyOf(kind: NotificationKind, channel: NotificationChannel): `${NotificationKind}:${NotificationChannel}` {
  return `${kind}:${channel}`;
}

// Each name once, of closed lists: that is also what bounds the size of what is stored.
const changes = z.object({
  dashboard: z
    .array(z.object({ widget: z.enum(widgets), hidden: z.boolean() }))
    .max(widgets.length)
    .nullish(),
  notifications: z
    .array(z.object({ kind: z.enum(namesOf(NOTIFICATIONS)), channel: z.enum(namesOf(CHANNELS)), enabled: z.boolean() }))
    .max(pairs.length)
    .nullish(),
});

/** What somebody chose, completed by what is everybody's: a part of the page or a notification that came since is as for everybody. */
export function preferencesOf(chosen: Pick<PreferencesRow, 'dashboard' | 'notifications'> | null): Preferences {
  // A name that was taken off the lists since is passed over.
  const placed = (chosen?.dashboard ?? []).filter(({ widget }) => widget in WIDGETS);
  const rest = widgets.filter((widget) => !placed.some((one) => one.widget === widget)).map((widget) => ({ widget, hidden: false }));
  return {
    dashboard: [...placed, ...rest].map(({ widget, hidden }) => ({ widget, label: WIDGETS[widget], hidden })),
    notifications: pairs.map(({ kind, channel }) => {
      const { label } = NOTIFICATIONS[kind];
      return { kind, label, channel, channelLabel: CHANNELS[channel], enabled: isWanted(chosen, kind, channel) };
    }),
  };
}

/** Whether somebody wants to be told of something by a channel. */
export function isWanted(
  chosen: Pick<PreferencesRow, 'notifications'> | null,
  kind: NotificationKind,
  channel: NotificationChannel,
): boolean {
  return chosen?.notifications?.[keyOf(kind, channel)] ?? NOTIFICATIONS[kind].byDefault.includes(channel);
}

/**
 * Changes an account's preferences; `undefined` leaves a part alone, null gives back everybody's. A layout is replaced
 * whole, notifications one by one: two pages that change different ones at once both keep what they changed.
 * @throws InputRefused when a name comes twice.
 */
export async function updatePreferences(db: Db, userId: string, input: unknown): Promise<Preferences> {
  const { dashboard, notifications } = parseInput(changes, input);
  refuseTwice(
    'dashboard',
    dashboard?.map(({ widget }) => widget),
  );
  refuseTwice(
    'notifications',
    notifications?.map(({ kind, channel }) => keyOf(kind, channel)),
  );
  const chosen = notifications && Object.fromEntries(notifications.map(({ kind, channel, enabled }) => [keyOf(kind, channel), enabled]));
  const values = { ...(dashboard === undefined ? {} : { dashboard }), ...(chosen === undefined ? {} : { notifications: chosen }) };
  const merged = chosen ? { notifications: sql`coalesce(${preferences.notifications}, '{}') || excluded.notifications` } : {};
  const [row] = await db
    .insert(preferences)
    .values({ userId, ...values })
    .onConflictDoUpdate({ target: preferences.userId, set: { ...values, ...merged, updatedAt: new Date() } })
    .returning();
  return preferencesOf(row as PreferencesRow);
}

function refuseTwice(field: string, names: readonly string[] = []): void {
  const rank = names.findIndex((name, index) => names.indexOf(name) < index);
  if (rank >= 0)
    throw new InputRefused([{ field: [field, String(rank)], code: 'DUPLICATE', message: 'Ce choix figure déjà dans la liste : ôtez-le.' }]);
}
