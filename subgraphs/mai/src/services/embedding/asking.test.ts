import { describe, expect, it } from 'vitest';
import { askedFor, mayContinue, namesIn, readsAsFollowUp } from './asking.ts';

describe('askedFor', () => {
  it.each([
    ['Combien de tonnes ?', 'number'],
    ['Quand la SAR est-elle née ?', 'time'],
    ['En quelle année ?', 'time'],
    ['Qui dirige la SAR ?', 'person'],
    ['Où se trouve Mbao ?', 'place'],
    ['Pourquoi dessaler ?', 'reason'],
    ['Comment réserver ?', 'manner'],
    ["Qu'est-ce que le naphta ?", 'definition'],
    ['naphta', 'other'],
  ])('reads what "%s" asks for', (question, expected) => {
    expect(askedFor(question)).toBe(expected);
  });
});

describe('namesIn', () => {
  it.each([
    ['Quel ministère supervise la Senelec ?', ['senelec']],
    ["L'usine d'Afrique, et GTA", ['afriqu', 'gta']],
    ['la route de Yakaar Teranga', ['yakaar', 'terang']],
    ['Raffinerie de mbao. Où est-elle ?', []],
    ['QUEL MINISTÈRE SUPERVISE LA SENELEC ?', []],
    ['Quel Est Le Numéro Vert ?', []],
    ['', []],
  ])('of "%s" are what is written with a capital within a sentence', (text, names) => {
    expect([...namesIn(text)]).toEqual(names);
  });
});

describe('readsAsFollowUp', () => {
  it.each(['Et pour la 14 ?', 'Je la trouve où dans le menu ?', 'Le dernier, je le choisis comment ?'])(
    'sees that "%s" leans on the past',
    (question) => {
      expect(readsAsFollowUp(question)).toBe(true);
    },
  );

  it.each(['Que signifie GPL ?', 'Comment changer mon mot de passe ?', 'Où se trouve la raffinerie ?'])(
    'sees that "%s" stands alone',
    (question) => {
      expect(readsAsFollowUp(question)).toBe(false);
    },
  );
});

describe('mayContinue', () => {
  it.each(['Et pour la 14 ?', 'et le référentiel unique qui les regroupe tous, de quoi parle-t-il ?', 'la durée de validité ?'])(
    'lets the turn before speak in "%s"',
    (question) => {
      expect(mayContinue(question)).toBe(true);
    },
  );

  it('takes a long question that points at nothing for a new one', () => {
    expect(mayContinue('Quels équipements de protection faut-il porter dans une unité de distillation ?')).toBe(false);
  });
});
