import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { seedCanteen } from './seed/canteen.ts';
import { seedHomeContent } from './seed/home-content.ts';
import { seedSafety } from './seed/safety.ts';

/** The invented life of the company: `scale` times as much of all that can grow. Where there is some already nothing changes. */
export async function seedDemo({ db }: RoomDependencies, scale: number): Promise<void> {
  await db.transaction(async (tx) => {
    await seedSafety(tx, scale);
    await seedCanteen(tx);
    await seedHomeContent(tx);
  });
}
