import { createContext } from '@sar/mai/context';
import { askMai } from '@sar/mai/services/ask';
import { defineCommand } from 'citty';
import { withHouse } from '../with-house.ts';

export const ask = defineCommand({
  meta: { name: 'ask', description: 'Pose une question à MAI' },
  args: { question: { type: 'positional', description: 'La question, entre guillemets', required: true } },
  run: ({ args }) =>
    withHouse(async ({ dependencies }) => {
      const context = createContext(dependencies)({ viewer: null, requestId: 'sar ask' });
      const { status, message, confidence, sources, suggestions, elapsedMs } = await askMai(context, args.question);
      console.log(`\n${message}`);
      for (const { question, section } of sources) console.log(`  source : « ${question} »${section ? ` (${section})` : ''}`);
      for (const suggestion of suggestions) console.log(`  - ${suggestion}`);
      console.log(`  ${status}, confiance ${(100 * confidence).toFixed(0)} %, ${elapsedMs} ms`);
    }),
});
