import { describe, expect, it } from 'vitest';
import type { Passage } from './embedder.ts';
import { fitLexicon } from './lexicon.ts';
import { createLocalEmbedder } from './local.ts';
import { stem } from './text.ts';

const passage = (question: string, answer: string): Passage => ({ section: null, question, answer });
const PASSAGES = [
  passage("Qu'est-ce que le reformage catalytique ?", "Un procédé qui augmente l'indice d'octane de l'essence."),
  passage('Comment changer mon mot de passe ?', 'Depuis la page de profil, rubrique sécurité.'),
  passage('Où se trouve la raffinerie ?', 'À Mbao, dans la banlieue de Dakar.'),
  passage('Qui sont les actionnaires de la société ?', "L'État et des partenaires industriels."),
  passage('Que faire en cas de fuite de gaz ?', "Donner l'alerte et quitter la zone."),
];
const embedder = createLocalEmbedder(fitLexicon(PASSAGES));

const cosine = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const length = (vector: readonly number[]): number => Math.sqrt(cosine(vector, vector));

async function bestRow(question: string): Promise<string | undefined> {
  const query = await embedder.embedQuery(question);
  const vectors = await embedder.embedPassages(PASSAGES);
  const scores = vectors.map((vector) => cosine(vector, query));
  return PASSAGES[scores.indexOf(Math.max(...scores))]?.question;
}

describe('the keyless embedder', () => {
  it('says what it is', () => {
    expect(embedder).toMatchObject({ provider: 'local', model: 'sar-hash-384', dimension: 384 });
  });

  it('returns one unit vector of 384 components a passage, in order', async () => {
    const vectors = await embedder.embedPassages(PASSAGES);
    expect(vectors).toHaveLength(PASSAGES.length);
    for (const vector of vectors) {
      expect(vector).toHaveLength(384);
      expect(length(vector)).toBeCloseTo(1, 10);
    }
    const [third] = await embedder.embedPassages(PASSAGES.slice(2, 3));
    expect(vectors[2]).toEqual(third);
  });

  it('gives the same vector at every run: a stored one stays comparable', async () => {
    const vector = await createLocalEmbedder(fitLexicon(PASSAGES)).embedQuery('mot de passe');
    expect(vector).toEqual(await embedder.embedQuery('mot de passe'));
  });

  it('places the stem with weight 2 and its grams with weight 1 where they always were', async () => {
    // "mot": one stem, five grams (^mo mot ot$ ^mot mot$), so the length is 3. If this changes, stored vectors are void
    // and ALGORITHM must be raised.
    const vector = await embedder.embedQuery('mot');
    const used = vector.flatMap((component, index) => (component === 0 ? [] : [[index, Math.round(3 * component)]]));
    expect(used).toEqual([
      [62, 1],
      [216, -2],
      [227, -1],
      [230, -1],
      [292, 1],
      [363, 1],
    ]);
  });

  it.each([
    ['changer mot de passe', 'Comment changer mon mot de passe ?'],
    ['ou se trouve la rafinerie', 'Où se trouve la raffinerie ?'],
    ['reformaje catalitik', "Qu'est-ce que le reformage catalytique ?"],
    ['fuite gaz alerte', 'Que faire en cas de fuite de gaz ?'],
  ])('puts "%s" nearest to the row it asks about', async (question, expected) => {
    expect(await bestRow(question)).toBe(expected);
  });

  it('brings a question nearer to a row by what its words stand for', async () => {
    const [row = []] = await embedder.embedPassages(PASSAGES.slice(0, 1));
    const bare = cosine(row, await embedder.embedQuery('craquage'));
    const meant = cosine(row, await embedder.embedQuery('craquage', new Map([[stem('catalytique'), 0.7]])));
    expect(meant).toBeGreaterThan(bare + 0.03);
  });

  it('weighs the question of a passage more than its answer', async () => {
    const [inQuestion = [], inAnswer = []] = await embedder.embedPassages([
      passage('catalytique', 'actionnaires'),
      passage('actionnaires', 'catalytique'),
    ]);
    const query = await embedder.embedQuery('catalytique');
    expect(cosine(inQuestion, query)).toBeGreaterThan(cosine(inAnswer, query));
  });

  it.each(['', '???', 'de la'])('still gives a direction to "%s"', async (text) => {
    expect(length(await embedder.embedQuery(text))).toBeCloseTo(1, 10);
  });

  it('changes its version with the corpus, and only then', () => {
    const grown = createLocalEmbedder(fitLexicon([...PASSAGES, passage('Quand ?', 'En 1961.')]));
    expect(grown.version).not.toBe(embedder.version);
    expect(createLocalEmbedder(fitLexicon([...PASSAGES].reverse())).version).toBe(embedder.version);
  });
});
