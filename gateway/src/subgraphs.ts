import type { Config } from '@sar/config/config';
import type { Subgraph } from '@sar/subgraph-kit/subgraph';

/** THE list of rooms, by their names and by what people call them. Loaded only where they run: a gateway in front of six services holds none of their code. */
export const SUBGRAPHS = {
  identity: { title: 'Identité', load: () => import('@sar/identity'), url: 'IDENTITY_URL' },
  directory: { title: 'Annuaire', load: () => import('@sar/directory'), url: 'DIRECTORY_URL' },
  news: { title: 'Actualités', load: () => import('@sar/news'), url: 'NEWS_URL' },
  dashboard: { title: 'Tableau de bord', load: () => import('@sar/dashboard'), url: 'DASHBOARD_URL' },
  documents: { title: 'Documents', load: () => import('@sar/documents'), url: 'DOCUMENTS_URL' },
  mai: { title: 'MAI', load: () => import('@sar/mai'), url: 'MAI_URL' },
} as const satisfies Record<string, { title: string; load: () => Promise<{ default: Subgraph }>; url: keyof Config }>;

export type RoomName = keyof typeof SUBGRAPHS;
export const ROOM_NAMES = Object.keys(SUBGRAPHS) as RoomName[];

/** The address of a room that runs elsewhere; undefined for one that runs here. */
export function roomUrl(config: Config, name: RoomName): string | undefined {
  return config[SUBGRAPHS[name].url];
}
