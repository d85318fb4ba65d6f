import type { RoomDependencies } from '@sar/subgraph-kit/subgraph';
import { seedCanteen } from './seed/canteen.ts';
import { seedEvents } from './seed/events.ts';
import { seedHomeContent } from './seed/home-content.ts';
import { seedIdeas } from './seed/ideas.ts';
import { seedProjects } from './seed/projects.ts';
import { seedSafety } from './seed/safety.ts';
import { seedVacancies } from './seed/vacancies.ts';

/** The invented life of the company: `scale` times as much of all that can grow. Where there is some already nothing changes. */
export async function seedDemo({ db }: RoomDependencies, scale: number): Promise<void> {
  await db.transaction(async (tx) => {
    await seedSafety(tx, scale);
    await seedCanteen(tx);
    await seedHomeContent(tx);
    await seedEvents(tx, scale);
    await seedProjects(tx, scale);
    await seedIdeas(tx, scale);
    await seedVacancies(tx, scale);
  });
}
