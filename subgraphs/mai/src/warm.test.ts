import { useApp } from '@sar/testing/app';
import { recordStatements } from '@sar/testing/count-statements';
import { expect, it } from 'vitest';

const app = useApp();

it('the first question to a warm room costs what the next one does', async () => {
  const token = await app.as('EMPLOYEE');
  const ask = () => app.graphql('{ askMai(question: "Que fait la torche ?") { status } }', { token });
  await app.house.rooms.get('mai')?.warm();
  const [first, next] = [await recordStatements(app.house, ask), await recordStatements(app.house, ask)];
  expect(first.map(({ text }) => text).filter((text) => !text.includes('"sessions"'))).toEqual(
    next.map(({ text }) => text).filter((text) => !text.includes('"sessions"')),
  );
});
