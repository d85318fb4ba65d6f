import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readSchema } from '@sar/subgraph-kit/read-schema';
import { roomSdl } from '@sar/subgraph-kit/schema';

/** A room as the generators see it: its folder and its whole SDL, read without running it. */
export interface RoomSource {
  readonly name: string;
  readonly folder: string;
  readonly sdl: string;
}

export function readRooms(root: string): RoomSource[] {
  return globSync('subgraphs/*/src/schema', { cwd: root })
    .map((path) => join(root, path, '../..'))
    .sort()
    .map((folder) => ({
      name: basename(folder),
      folder,
      sdl: roomSdl({ typeDefs: readSchema(pathToFileURL(join(folder, 'src/schema/'))) }),
    }));
}
