import { COLUMNS, openCaller } from '@sar/testing/access/callers';
import { NOTHING } from '@sar/testing/access/calls';
import { answerTo, idPlaces } from '@sar/testing/access/ids';
import { type Known, prepare } from '@sar/testing/access/objects';
import { useApp } from '@sar/testing/app';
import { beforeAll, describe, expect, it } from 'vitest';

describe('the id of what is hidden', () => {
  const app = useApp();
  let known: Known;
  beforeAll(async () => {
    known = await prepare(app);
  });

  it.each(COLUMNS.filter(({ isNobody }) => !isNobody))('Z03: is for « $name » the id of nothing, wherever it is said', async (column) => {
    const caller = await openCaller(app, column);
    const told = { hidden: {} as Record<string, string>, nothing: {} as Record<string, string> };
    for (const place of idPlaces()) {
      const hidden = known.hidden[place.names];
      if (!hidden || (column.person && hidden.to.includes(column.person))) continue;
      const where = `${place.root.name} ${place.path.join('.')}`;
      told.nothing[where] = await answerTo(app, caller, place, NOTHING);
      told.hidden[where] = await answerTo(app, caller, place, hidden.id);
    }
    expect(told.hidden).toEqual(told.nothing);
    expect(Object.keys(told.hidden)).not.toEqual([]);
  });
});
