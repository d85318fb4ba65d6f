import { useApp } from '@sar/testing/app';
import { useHostedModel } from '@sar/testing/hosted-model';
import { asc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { createContext } from './context.ts';
import { askMai } from './services/ask.ts';
import { importDataset } from './services/import.ts';
import { vectorise } from './services/vectorise.ts';
import { embeddingModels, entries } from './tables.ts';

const MASCOT = { question: 'Quel animal est la mascotte du zoo de Hann ?', answer: 'La mascotte du zoo de Hann est un pélican.' };
const OTHERS = ['Que vend la SAR ?,Des carburants.', 'Où est le port ?,À Dakar.', 'Que brûle la torche ?,Les gaz en trop.'];
const file = (...lines: string[]) => Buffer.from(`question,answer\n${lines.join('\n')}\n`);

describe.each(['local', 'split'] as const)('what MAI knows, %s form', (form) => {
  const app = useApp(form);
  const db = () => app.house.dependencies.db;
  const load = (...lines: string[]) => importDataset(db(), 'essai.csv', file(...lines));
  const update = () => vectorise(db(), app.house.dependencies.config, () => {});
  const query = async (text: string) => app.graphql(text, { token: await app.as('EMPLOYEE') });
  const ask = (question: string) => query(`{ askMai(question: ${JSON.stringify(question)}) { status answer sources { question } } }`);

  it('is told by maiStats', async () => {
    expect((await query('{ maiStats { questionCount ready provider model } }')).data.maiStats).toEqual({
      questionCount: await db().$count(entries),
      ready: true,
      provider: 'local',
      model: 'sar-hash-384',
    });
  });

  it('is sampled from all over the file, the same way every time', async () => {
    const { data } = await query('{ five: maiSampleQuestions one: maiSampleQuestions(limit: 1) twenty: maiSampleQuestions(limit: 20) }');
    const rows = await db().select({ question: entries.question }).from(entries).orderBy(asc(entries.position));
    const places = data.five.map((question: string) => rows.findIndex((row) => row.question === question));
    expect(places).toEqual([0, 1, 2, 3, 4].map((fifth) => Math.floor((fifth * rows.length) / 5)));
    expect(data.one).toHaveLength(1);
    expect(new Set(data.twenty).size).toBe(20);
    expect((await query('{ five: maiSampleQuestions }')).data.five).toEqual(data.five);
  });

  it.each([0, 21, -1])('is not sampled by %i', async (limit) => {
    const { errors } = await query(`{ maiSampleQuestions(limit: ${limit}) }`);
    expect(errors).toMatchObject([{ message: '« limit » doit être compris entre 1 et 20.', extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('grows by an import and a vectorisation, without a restart', async () => {
    await load(...OTHERS);
    await update();
    expect((await ask(MASCOT.question)).data.askMai).toMatchObject({ status: 'REFUSAL', answer: null });
    await load(...OTHERS, `${MASCOT.question},${MASCOT.answer}`);
    await update();
    expect((await ask(MASCOT.question)).data.askMai).toEqual({
      status: 'ANSWER',
      answer: MASCOT.answer,
      sources: [{ question: MASCOT.question }],
    });
  });

  it('shows both rows where two contradict each other, and takes neither for the answer', async () => {
    const [one, other] = ['100 %.', '10 %.'];
    const asked = 'Quel est le taux de consultation affiché ?';
    await load(...OTHERS, `${asked},${one}`, `${asked},${other}`);
    const { data } = await query(`{ askMai(question: "${asked}") { status answer message wording sources { quote } } }`);
    const shown = { status: 'ANSWER', answer: `${one}\n${other}`, wording: 'VERBATIM', sources: [{ quote: one }, { quote: other }] };
    expect(data.askMai).toMatchObject(shown);
    expect(data.askMai.message).toBe(`Les lignes se contredisent, et rien ne dit encore laquelle est juste :\n– ${one}\n– ${other}`);
  });

  it('says of what nobody wrote down that nobody did, with the row that says so', async () => {
    await load(...OTHERS, 'Quelle est la couleur du toit ?,Le document ne le précise pas.');
    const { data } = await query('{ askMai(question: "Quelle est la couleur du toit ?") { status answer message sources { quote } } }');
    expect(data.askMai).toMatchObject({ status: 'REFUSAL', answer: null, sources: [{ quote: 'Le document ne le précise pas.' }] });
    expect(data.askMai.message).toMatch(/^Non documenté : /);
  });

  it('shrinks by an import alone', async () => {
    await load(...OTHERS, `${MASCOT.question},${MASCOT.answer}`);
    await update();
    expect((await ask(MASCOT.question)).data.askMai.status).toBe('ANSWER');
    await load(...OTHERS);
    expect((await ask(MASCOT.question)).data.askMai).toMatchObject({ answer: null, sources: [] });
  });

  it('is sampled in full when the limit exceeds it', async () => {
    await load(...OTHERS);
    const { data } = await query('{ maiSampleQuestions(limit: 20) }');
    expect([...data.maiSampleQuestions].sort()).toEqual(['Où est le port ?', 'Que brûle la torche ?', 'Que vend la SAR ?']);
  });

  it('answers by words alone before the first vectorisation, and says so', async () => {
    await db().delete(embeddingModels);
    const { data } = await query(
      '{ askMai(question: "Que vend la SAR ?") { status mode provider model answer } maiStats { ready provider model } }',
    );
    expect(data.askMai).toEqual({ status: 'ANSWER', mode: 'WORDS', provider: null, model: null, answer: 'Des carburants.' });
    expect(data.maiStats).toEqual({ ready: true, provider: null, model: null });
  });

  it('is unavailable without rows, and maiStats says so', async () => {
    await db().delete(entries);
    const { errors } = await ask(MASCOT.question);
    expect(errors).toMatchObject([
      {
        message: "MAI n'est pas encore prêt : sa base de connaissances n'est pas chargée. Réessayez dans quelques minutes.",
        extensions: { code: 'UNAVAILABLE' },
      },
    ]);
    const { data } = await query('{ maiStats { questionCount ready } }');
    expect(data.maiStats).toEqual({ questionCount: 0, ready: false });
  });

  it('is back after a vectorisation, without a restart', async () => {
    await db().delete(embeddingModels);
    await load(...OTHERS);
    await update();
    expect((await ask('Que vend la SAR ?')).data.askMai.answer).toBe('Des carburants.');
  });
});

describe('what MAI knows through a hosted model', () => {
  const app = useApp();
  const hosted = useHostedModel();
  beforeEach(() => expect(hosted.requests).toEqual([]));

  it('grows by an import and a vectorisation, without a restart', async () => {
    const { db, config: local } = app.house.dependencies;
    const config = {
      ...local,
      MAI_EMBEDDING_PROVIDER: 'huggingface',
      MAI_EMBEDDING_MODEL: 'sar/e5-croissance',
      HF_TOKEN: 'hf_essai',
    } as const;
    const context = createContext({ ...app.house.dependencies, config })({ viewer: null, requestId: 'essai' });
    await importDataset(db, 'essai.csv', file(...OTHERS));
    await vectorise(db, config, () => {});
    expect(await askMai(context, MASCOT.question)).toMatchObject({ answer: null });
    await importDataset(db, 'essai.csv', file(...OTHERS, `${MASCOT.question},${MASCOT.answer}`));
    await vectorise(db, config, () => {});
    expect(await askMai(context, MASCOT.question)).toMatchObject({ status: 'ANSWER', answer: MASCOT.answer });
  });
});
