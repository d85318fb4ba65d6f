import { randomUUID } from 'node:crypto';
import { InputRefused } from '@sar/subgraph-kit/errors';
import { useApp } from '@sar/testing/app';
import { countStatements } from '@sar/testing/count-statements';
import { inArray, TransactionRollbackError } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createEmployees } from './services/employee-writes.ts';
import { employees } from './tables.ts';

describe('creating many people at once', () => {
  const app = useApp();
  let made = 0;
  const sheet = (changes: object = {}) => {
    const rank = made++;
    const names = { firstName: 'Nombre', lastName: `Numéro ${rank}`, jobTitle: 'Essayeur' };
    return { id: randomUUID(), matricule: `LOT${rank}`, email: `lot.${rank}@demo.sar.sn`, ...names, ...changes };
  };
  const stored = (ids: string[]) => app.house.database.db.select().from(employees).where(inArray(employees.id, ids));

  it('puts each below the manager who comes before, at the level that follows', async () => {
    const head = sheet();
    const middle = sheet({ managerId: head.id });
    const last = sheet({ managerId: middle.id });
    const rows = await createEmployees(app.house.dependencies, [head, middle, last]);
    expect(rows.map(({ hierarchyLevel }) => hierarchyLevel)).toEqual([1, 2, 3]);
    const levels = new Map((await stored([head.id, middle.id, last.id])).map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
    expect([head, middle, last].map(({ id }) => levels.get(id))).toEqual([1, 2, 3]);
  });

  it.each([
    ['themselves', (id: string) => [sheet({ id, managerId: id })]],
    [
      'somebody who comes later, which could close a circle',
      (id: string) => {
        const later = sheet({ managerId: id });
        return [sheet({ id, managerId: later.id }), later];
      },
    ],
  ])('refuses people who report to %s, and creates none', async (_whom, inputs) => {
    const list = inputs(randomUUID());
    await expect(createEmployees(app.house.dependencies, list)).rejects.toThrow(InputRefused);
    expect(await stored(list.map(({ id }) => id))).toEqual([]);
  });

  it('costs as many statements for sixty as for two', async () => {
    const people = (count: number) => Array.from({ length: count }, () => sheet());
    const cost = async (count: number) => {
      const { db, facts } = app.house.dependencies;
      await app.house.facts.drain();
      // Undone at its end: what other rooms do with the facts of a creation would else be counted, if they were quick.
      const create = () =>
        db.transaction(async (tx) => {
          await createEmployees({ db: tx, facts }, people(count));
          tx.rollback();
        });
      return countStatements(app.house, () => expect(create()).rejects.toThrow(TransactionRollbackError));
    };
    const forTwo = await cost(2);
    expect(forTwo).toBeGreaterThan(2);
    expect(await cost(60)).toBe(forTwo);
  });
});
