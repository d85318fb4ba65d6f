import { readFileSync } from 'node:fs';
import { useApp } from '@sar/testing/app';
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { entries } from '../tables.ts';
import { findConflicts, listConflicts } from './conflicts.ts';
import { parseDataset } from './dataset.ts';
import { importDataset } from './import.ts';

const DATASET = readFileSync(new URL('../../../../data/sar_official_dataset.csv', import.meta.url), 'utf8');
/** Among the rows that ship with the project, as rarity is told from all rows. */
const among = (...lines: string[]) => {
  const added = parseDataset(`question;answer\n${lines.join('\n')}\n`).rows;
  const rows = [...parseDataset(DATASET).rows, ...added].map((row, place) => ({ ...row, id: String(place) }));
  return findConflicts(rows).map(({ kind, rows: pair }) => [kind, ...pair.map(({ answer }) => answer)]);
};

describe('conflicts among rows', () => {
  it('are none in the dataset that ships with the project', () => {
    expect(among('Quel animal est la mascotte du zoo de Hann ?;Un pélican.')).toEqual([]);
  });

  it.each([
    [
      'amounts',
      'Quelle est la capacité totale de stockage de pétrole brut dont dispose la SAR ?;La SAR a 330 000 m³.',
      'Quelle est la capacité totale des bacs de stockage de pétrole brut de la raffinerie ?;220 000 m³.',
    ],
    [
      'amounts, asked for in two ways',
      'Combien de ponts bascules a la raffinerie ?;Quatre ponts.',
      'Quel est le nombre de ponts bascules de la raffinerie ?;Trois ponts.',
    ],
    [
      'amounts in words',
      "Combien d'étapes composent le cycle de validation d'un document dans QUALIPRO ?;Il a 6 étapes.",
      "Combien d'étapes principales le cycle de validation d'un document comporte-t-il ?;Il a cinq étapes.",
    ],
    [
      'counts of one thing',
      'Combien de magasins principaux sont mentionnés dans ce périmètre ?;Cinq magasins.',
      'Combien de magasins sont mentionnés dans ce document de formation ?;Deux magasins.',
    ],
    ['decimals', 'Quel est le taux de consultation affiché ?;100,00 %.', 'Quel est le taux de consultation affiché ?;10,70 %.'],
    [
      'words',
      'À qui correspond le code de lancement de validation Z1 ?;Au responsable hiérarchique.',
      'Dans le circuit de validation, à quel rôle correspond le code de lancement Z1 ?;Chef de service.',
    ],
    ['uses', "À quoi correspond le magasin 'M002' ?;Aux arrêts techniques.", 'À quoi sert le magasin M002 ?;Aux articles mis au rebut.'],
    [
      'a yes and a no',
      'Peut-on modifier une réservation après sa création ?;Oui, par MB22.',
      'Peut-on modifier une réservation après création ?;Non, jamais.',
    ],
    [
      'what one knows and the other says nobody does',
      "Une demande d'achat a-t-elle une date d'expiration ?;Elle a une date de livraison.",
      "Les demandes d'achat ont-elles une date d'expiration ?;Le document ne le mentionne pas.",
    ],
    [
      'a yes and what nobody knows',
      'Peut-on rouvrir une réservation terminée ?;Oui.',
      'Peut-on rouvrir une réservation déjà terminée ?;Le document ne le précise pas.',
    ],
  ])('are contradictions of %s', (_what, one, other) => {
    const answers = [one, other].map((line) => line.split(';')[1]);
    expect(among(one, other)).toEqual([['CONTRADICTION', ...answers]]);
  });

  it.each([
    [6, 7, 'Combien de phases a le zoo ?;Le zoo a 6 phases : Tri, Rinçage, Pesée (si besoin), Semis, Coupe/Taille, Vente et Bilan final.'],
    [7, 6, 'Combien de phases a le zoo ?;Il en a 7 phases : Tri, Rinçage et Pesée, Semis, Coupe, Vente, et Bilan.'],
    [7, 9, 'Quelles sont les sept phases du zoo ?;Les sept phases sont : A, B, C, D, E, F, G, H, et I.'],
    [4, 3, 'Citez les quatre phases du zoo.;Le tri, la pesée et la vente.'],
    [3, 4, 'Combien de phases a le zoo ?;Trois phases : tri; pesée, puis rinçage; semis; vente.'],
  ])('are in a row that says %d and lists %d', (said, listed, line) => {
    const [question, answer] = line.split(';', 1).concat(line.slice(line.indexOf(';') + 1)) as [string, string];
    const row = { id: '1', section: null, question, answer, kind: 'FACT' as const };
    expect(findConflicts([row])).toEqual([
      { kind: 'CONTRADICTION', rows: [row], nearness: 1, reason: `La ligne en annonce ${said} et en énumère ${listed}.` },
    ]);
  });

  it.each([
    'Trois magasins, de M001 à M005.',
    'Trois phases : Tri, Pesée et Vente.',
    'Trois phases : Tri, Pesée, et Vente.',
    "Trois phases sont la Réception des lots et de leurs papiers, le Tri, et l'Envoi.",
    'Au moins trois phases : Tri, Pesée, Semis, et Vente.',
    'Trois phases : Tri, Pesée, Semis, Vente, etc.',
    'Trois phases : Tri (à la main, au tamis), Pesée (lot par lot), et Vente.',
    '4 phases sont listées : phase 2 (avec 2 parties), phase 46 (avec 2 parties).',
    'Le 3 mars, le 4 avril, le 5 mai et le 6 juin.',
  ])('are not in a row that counts right, or not to the end: %s', (answer) => {
    expect(findConflicts([{ id: '1', section: null, question: 'Combien de phases a le zoo ?', answer, kind: 'FACT' }])).toEqual([]);
  });

  it('are between one row that counts and another that lists', () => {
    const counting = "Combien d'étapes compte la visite du zoo de Hann ?;La visite compte cinq étapes.";
    const listing = 'Quelles sont les étapes de la visite du zoo de Hann ?;Les étapes sont : Accueil, Tour, et Départ.';
    expect(among(counting, listing)).toHaveLength(1);
    expect(among(counting.replace('cinq', 'trois'), listing)).toEqual([]);
    expect(among(counting, listing.replace('Les étapes', 'Les types de billets'))).toEqual([]);
    expect(among(counting, listing.replace('Les étapes', "Les étapes de l'exemple").replace(' ?', " dans l'exemple ?"))).toEqual([]);
    expect(among(counting, 'Quelles sont les étapes ?;Les étapes sont : Accueil, Tour, et Départ.')).toEqual([]);
  });

  it.each([
    [
      'say the same in other words',
      "Que signifie ce type d'imputation 'O' ?;Un ordre de fonctionnement.",
      "Que signifie le type d'imputation 'O' ?;L'achat va sur un ordre de fonctionnement.",
    ],
    [
      'agree on the amount',
      'Combien de lignes peut-on ajouter à la demande ?;100 lignes.',
      'Combien de lignes peut-on ajouter à une demande ?;100 au plus.',
    ],
    [
      'both do not know',
      'Peut-on rouvrir une réservation terminée ?;Non mentionné.',
      'Peut-on rouvrir une réservation déjà terminée ?;Le document ne le précise pas.',
    ],
  ])('are duplicates where they %s', (_what, one, other) => {
    expect(among(one, other).map(([kind]) => kind)).toEqual(['DUPLICATE']);
  });

  it.each([
    [
      'another exact name',
      "Que signifie le type d'imputation 'K' ?;Un centre de coût.",
      "Que signifie le type d'imputation 'F' ?;Un ordre d'investissement.",
    ],
    [
      'a name that only one has',
      "Que signifie le groupe d'acheteurs 'ZK' du zoo de Hann ?;Les soigneurs.",
      "Que signifie le groupe d'acheteurs du zoo de Hann ?;Une équipe.",
    ],
    [
      'a word that each has of its own',
      'Quel est le poids du pélican gris adulte du zoo de Hann ?;Six kilos.',
      'Quel est le poids du pélican gris juvénile du zoo de Hann ?;Deux kilos.',
    ],
    ['another number', "Quel est le statut de l'audit 88 ?;Réalisé.", "Quel est le statut de l'audit 17 ?;Prévu."],
    ['another subject', "Combien d'étapes a la gestion d'une action ?;5 étapes.", "Combien d'étapes a la gestion d'un risque ?;7 étapes."],
    ['another month', "Quel est le résultat de l'indicateur en mars ?;98.", "Quel est le résultat de l'indicateur en avril ?;97."],
    [
      'a negation',
      'Quel document naît pour un composant géré en stock ?;Une réservation.',
      'Quel document naît pour un composant non géré en stock ?;Une commande.',
    ],
    [
      'another sort of answer',
      'Qui clôture une action de progrès ?;La qualité.',
      'Comment clôturer une action de progrès ?;Par la case Clôturée.',
    ],
    [
      'what a screen showed',
      'Quelle est la valeur cible de la fiche ?;Un objectif.',
      "Quelle est la valeur cible de la fiche dans l'exemple ?;Elle vaut 100.",
    ],
  ])('are not seen in %s', (_what, one, other) => {
    expect(among(one, other)).toEqual([]);
  });
});

describe('conflicts of a database', () => {
  const app = useApp();
  const file = (answer: string) =>
    Buffer.from(`question,answer\nCombien de bacs y a-t-il ?,Dix bacs.\nIl y a combien de bacs ?,${answer}\n`);

  it('are told with the import that brings them, and on demand, as long as both rows may be cited', async () => {
    const { db } = app.house.dependencies;
    expect((await importDataset(db, 'essai.csv', file('Douze bacs.'), { dryRun: true })).conflicts).toHaveLength(1);
    expect((await importDataset(db, 'essai.csv', file('Douze bacs.'))).conflicts).toMatchObject([
      { kind: 'CONTRADICTION', rows: [{ answer: 'Dix bacs.' }, { answer: 'Douze bacs.' }] },
    ]);
    expect((await importDataset(db, 'essai.csv', file('Douze bacs.'))).conflicts).toEqual([]);
    expect(await listConflicts(db)).toHaveLength(1);
    await db.update(entries).set({ status: 'WITHDRAWN' }).where(eq(entries.answer, 'Dix bacs.'));
    expect(await listConflicts(db)).toEqual([]);
  });
});
