import { useApp } from '@sar/testing/app';
import { countRequestStatements } from '@sar/testing/count-statements';
import { hearFacts } from '@sar/testing/facts';
import type { DocumentNode } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { operationsOf } from './operations.ts';
import { DASHBOARD_CARE } from './writes/dashboard-care.ts';
import { DASHBOARD_LIFE } from './writes/dashboard-life.ts';
import { DIRECTORY } from './writes/directory.ts';
import { DOCUMENTS } from './writes/documents.ts';
import { frontOf, type Write, type Writes } from './writes/front.ts';
import { IDENTITY } from './writes/identity.ts';
import { countLists, lengthsOf } from './writes/lists.ts';
import { MAI } from './writes/mai.ts';
import { NEWS } from './writes/news.ts';

const WRITES: Writes = { ...DASHBOARD_LIFE, ...DASHBOARD_CARE, ...DIRECTORY, ...DOCUMENTS, ...IDENTITY, ...MAI, ...NEWS };
const SEVERAL = 3;
const documents = operationsOf('mutation');

describe('the writes of the front end', () => {
  const app = useApp();
  beforeAll(() => app.house.rooms.get('mai')?.warm());

  const costOf = async (document: DocumentNode, { role, given }: Write, count: number) => {
    const front = frontOf(app);
    const variables = (await given?.(front, count)) ?? {};
    const token = await app.session(role);
    await hearFacts(app.house);
    const cost = await countRequestStatements(app.house, () => front.send(token, document, variables));
    return { cost, lists: lengthsOf(variables) };
  };

  it('all have their cost written here', () => {
    expect(Object.keys(WRITES).sort()).toEqual([...documents.keys()].sort());
  });

  it.each(Object.entries(WRITES))('%s succeeds and costs what is written, for one thing and for several', async (name, write) => {
    const document = documents.get(name) as DocumentNode;
    const [one, more] = [await costOf(document, write, 1), await costOf(document, write, SEVERAL)];
    expect({ one: one.cost, several: more.cost }).toEqual({ one: write.cost, several: write.cost });
    // Whatever list a write takes holds one thing the first time and several the second.
    const lists = countLists(document);
    expect([one.lists, more.lists]).toEqual([Array(lists).fill(1), Array(lists).fill(SEVERAL)]);
  });
});
