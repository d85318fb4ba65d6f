import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSar } from '@sar/testing/command';
import { afterAll, expect, it, vi } from 'vitest';

// A process of its own, which makes a database of its own.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'sar-eval-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const [rows, questions, out] = ['rows.csv', 'questions.jsonl', 'answers.jsonl'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const evaluate = (lines: readonly string[]) => {
  writeFileSync(questions, lines.join('\n'));
  return runSar({ SAR_DATA_DIR: folder }, ['mai-eval', '--csv-file', rows, '--questions', questions, '--out', out]);
};
writeFileSync(
  rows,
  `section,question,answer
Stockage,Combien de bacs compte la raffinerie ?,La raffinerie compte douze bacs de stockage.
Stockage,Qui contrôle les bacs ?,Le service Inspection contrôle les bacs chaque année.
Sécurité,Où se trouve le point de rassemblement ?,Le point de rassemblement se trouve devant le bâtiment administratif.
`,
);

it('sar mai-eval asks each question of rows of its own, and writes what became of it, a line each in their order', async () => {
  const ask = (id: string, query: string, history: object[] = []) => JSON.stringify({ id, query, history });
  const before = { role: 'user', content: 'Qui contrôle les bacs ?' };
  const asked = [
    ask('un', 'Où se trouve le point de rassemblement ?'),
    '',
    ask('deux', 'Quelle est la capitale du Japon ?'),
    ask('trois', 'Et combien ?', [before]),
  ];
  expect(await evaluate(asked)).toMatchObject({ code: 0, stdout: expect.stringContaining(`3 réponse(s) dans ${out}`) });
  const answers = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const place = 'Le point de rassemblement se trouve devant le bâtiment administratif.';
  expect(answers).toMatchObject([
    { id: 'un', answered: true, status: 'ANSWER', text: place, suggestions: [], mode: 'LOCAL' },
    { id: 'deux', answered: false, status: 'REFUSAL', text: null },
    { id: 'trois', answered: expect.any(Boolean) },
  ]);
  expect(answers[0].top[0]).toEqual({ question: 'Où se trouve le point de rassemblement ?', answer: place });
  expect(answers[0].confidence).toBeGreaterThan(0.6);
  // The turn before is heard: alone these two words find nothing.
  expect(answers[2].top[0].question).toMatch(/bacs/);
  for (const { latency_ms } of answers) expect(latency_ms).toBeGreaterThanOrEqual(0);
});

it.each([
  ['no JSON', '{"id": "deux", "query": '],
  ['no question', '{"id": "deux"}'],
])('sar mai-eval names the line that is %s', async (_what, line) => {
  const { code, stderr } = await evaluate(['{"id": "un", "query": "Où ?"}', line]);
  expect([code, stderr]).toEqual([1, expect.stringContaining(`${questions}, ligne 2 : attendu, un objet JSON`)]);
});
