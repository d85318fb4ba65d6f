import { BOUNDS } from '@sar/gateway/bounds/bounds';
import type { GraphQLAnswer, TestApp } from '../app.ts';
import { type RootField, rootFields } from './api.ts';
import { ask, type Caller, COLUMNS, openCaller } from './callers.ts';
import { type Call, minimalCall, operationOf } from './calls.ts';
import { prepare, type Variants, variantsFor } from './objects.ts';
import { CELLS, type Cell, keyOf } from './table.ts';

/** Asks every operation in everybody's name, and says what the house answered: by row of docs/permissions.md, then by column. */
export async function askEverything(app: TestApp): Promise<Map<string, Map<string, string>>> {
  const known = await prepare(app);
  const found = new Map<string, Map<string, string>>();
  for (const column of COLUMNS) {
    const variants = await variantsFor(app, known, column);
    for (const [key, cell] of await askAll(app, await openCaller(app, column), variants)) {
      const row = found.get(key) ?? new Map();
      found.set(key, row.set(column.name, cell));
    }
  }
  return found;
}

async function askAll(app: TestApp, caller: Caller, variants: Readonly<Record<string, Variants>>): Promise<Map<string, Cell>> {
  const cells = new Map<string, Cell>();
  for (const roots of Object.values(Object.groupBy(rootFields(), ({ room, operation }) => `${room} ${operation}`)) as RootField[][]) {
    const asked = roots.flatMap((root) =>
      Object.entries(variants[root.name] ?? { '': {} }).map(([variant, given], index) => ({
        key: keyOf(root.name, variant),
        named: namesIn(given),
        call: minimalCall(root, `${root.name}_${index}`, given),
      })),
    );
    // As many at once as the house lets anybody name.
    for (let from = 0; from < asked.length; from += BOUNDS.aliases) {
      const some = asked.slice(from, from + BOUNDS.aliases);
      const answer = await ask(app, caller, operationOf(some.map(({ call }) => call)));
      for (const { key, named, call } of some) cells.set(key, cellOf(answer, call, named));
    }
  }
  return cells;
}

/** @param named the arguments that name something that there is. @throws Error when the answer says nothing of rights. */
function cellOf({ data, errors = [] }: GraphQLAnswer, { alias, root, values }: Call, named: readonly string[]): Cell {
  const [error] = errors.filter(({ path }) => path?.[0] === alias);
  const answer = data[alias];
  if (error?.extensions.code === 'UNAUTHENTICATED') return CELLS.signIn;
  if (error?.extensions.code === 'FORBIDDEN') return CELLS.no;
  if (error)
    throw new Error(
      `${root.name}(${JSON.stringify(values)}) is no valid call, say a better one in access/objects.ts: ${JSON.stringify(error)}`,
    );
  const refusals: { code: string; field: string[] | null }[] = answer?.userErrors ?? [];
  const isUnknown = refusals.some(({ code, field }) => code === 'NOT_FOUND' && named.includes(field?.at(-1) ?? ''));
  return answer === null || isUnknown ? CELLS.absent : CELLS.yes;
}

/** The names of arguments and of fields of inputs. */
function namesIn(given: object): string[] {
  return Object.entries(given).flatMap(([name, value]) => (value?.constructor === Object ? namesIn(value) : [name]));
}
