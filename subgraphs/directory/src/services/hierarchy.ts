import { type Db, executeRows } from '@sar/database/client';
import { inputRefused } from '@sar/subgraph-kit/errors';
import { sql } from 'drizzle-orm';

/**
 * Holds the shape of the hierarchy until the transaction ends. Without it two changes at once, each harmless alone,
 * could close a circle: A under B while B goes under A.
 */
export async function lockHierarchy(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('directory:hierarchy'))`);
}

/** @throws InputRefused when `managerId` is the person, or anybody below. */
export async function refuseCycle(tx: Db, employeeId: string, managerId: string): Promise<void> {
  const [found] = await executeRows(
    tx,
    sql`with recursive above(id, manager_id) as (
          select id, manager_id from directory.employees where id = ${managerId}::uuid
          union
          select e.id, e.manager_id from directory.employees e join above on e.id = above.manager_id
        ) select 1 from above where id = ${employeeId}::uuid`,
  );
  if (found)
    throw inputRefused(
      'managerId',
      'CYCLE',
      "Le responsable ne peut pas être la personne elle-même ni quelqu'un de son équipe : choisissez-en un autre.",
    );
}

/** Sets the levels of people and of everybody below them from their managers'. @returns theirs, by id. */
export async function updateLevels(tx: Db, employeeIds: readonly string[]): Promise<Map<string, number>> {
  // As one JSON text: a list of parameters would reach PostgreSQL's limit with a large import. "offset 0" keeps a look-up by
  // index for each manager: a table filled in this very transaction still passes for empty, and would be read whole for each.
  const ids = JSON.stringify(employeeIds);
  const rows = await executeRows<{ id: string; level: number }>(
    tx,
    sql`with recursive given as (
          select value::uuid as id from json_array_elements_text(${ids}::text::json)
        ), tree(id, level) as (
          select e.id, coalesce(m.hierarchy_level, 0) + 1
            from given join directory.employees e using (id) left join directory.employees m on m.id = e.manager_id
           where e.manager_id is null or e.manager_id not in (select id from given)
          union all
          select e.id, tree.level + 1
            from tree cross join lateral (select id from directory.employees where manager_id = tree.id offset 0) e
        ), changed as (
          update directory.employees e set hierarchy_level = tree.level from tree
           where tree.id = e.id and e.hierarchy_level <> tree.level
        ) select id, level from tree join given using (id)`,
  );
  return new Map(rows.map(({ id, level }) => [id, level]));
}
