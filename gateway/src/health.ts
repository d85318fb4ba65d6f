import { type Check, type Readiness, runChecks } from '@sar/subgraph-kit/room';
import type { RoomConnection } from './sources.ts';

/** Runs this process's own checks and asks every room; a room is ready when all of its own checks are. */
export async function checkReadiness(
  connections: readonly RoomConnection[],
  own: Record<string, Check>,
): Promise<Readiness & { rooms: Record<string, Readiness> }> {
  const rooms: Record<string, Readiness> = {};
  const readiness = await runChecks({
    ...own,
    ...Object.fromEntries(
      connections.map((connection) => [
        connection.name,
        async () => {
          const room = await connection.check();
          rooms[connection.name] = room;
          return room.ready ? undefined : 'pas prêt';
        },
      ]),
    ),
  });
  return { ...readiness, rooms };
}
