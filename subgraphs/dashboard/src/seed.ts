import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';

/** The invented life of the company: `scale` times as much of all that can grow. Where there is some already nothing changes. */
export async function seedDemo(_dependencies: RoomDependencies, _scale: number): Promise<void> {}
