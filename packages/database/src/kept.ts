import { and, type SQL } from 'drizzle-orm';

interface Node<Made> {
  next?: WeakMap<object, Node<Made>>;
  made?: Made;
}

/**
 * Makes something once of the same things, and keeps it as long as they live. For statements: drizzle takes longer to write a
 * small one than PostgreSQL to answer it. Of a database handle and conditions that are constants a statement is written once;
 * a condition that is made for one request is another thing each time, and so is its statement: nobody gets somebody else's.
 */
export function kept<Things extends readonly object[], Made>(make: (...things: Things) => Made): (...things: Things) => Made {
  const root: Node<Made> = {};
  return (...things) => {
    let node = root;
    for (const thing of things) {
      node.next ??= new WeakMap();
      const next: Node<Made> = node.next.get(thing) ?? {};
      node.next.set(thing, next);
      node = next;
    }
    node.made ??= make(...things);
    return node.made;
  };
}

const conjunction = kept((...conditions: SQL[]) => and(...conditions) as SQL);

/** Conditions all together, those that there are; of the same ones the same. */
export function allOf(...conditions: (SQL | undefined)[]): SQL | undefined {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length > 0 ? conjunction(...given) : undefined;
}
