import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('R08: what leaves the house', () => {
  it.each([
    ['a mobile', 'Mon numéro est le 77 123 45 67, qui appeler ?', 'Mon numéro est le [numéro], qui appeler ?'],
    ['one with its country', 'Rappelez le +221 77 123 45 67.', 'Rappelez le [numéro].'],
    ['one in brackets', 'tel (+221)771234567', 'tel ([numéro]'],
    ['one with dots', 'au 33.839.11.22 svp', 'au [numéro] svp'],
    ['one with slashes', 'au 77/123/45/67 svp', 'au [numéro] svp'],
    ['a foreign one', 'au 0033 6 12 34 56 78 svp', 'au [numéro] svp'],
    ['one with invisible characters', 'au 77\u200b123\u200b45\u200b67 svp', 'au [numéro] svp'],
    ['one in wide digits', 'au ７７１２３４５６７ svp', 'au [numéro] svp'],
    ['a national identity', 'ma carte 1 751 1985 00123 est périmée', 'ma carte [numéro] est périmée'],
    ['a bank card', 'ma carte 4970 1012 3456 7890 est avalée', 'ma carte [numéro] est avalée'],
    ['an IBAN of Senegal', 'mon IBAN SN08 SN01 0015 2000 0485 0000 3035 a changé', 'mon IBAN [IBAN] a changé'],
    ['one without spaces', 'virement sur fr7630006000011234567890189 merci', 'virement sur [IBAN] merci'],
    ['one of letters and digits', 'IBAN GB29 NWBK 6016 1331 9268 19 de ma fille', 'IBAN [IBAN] de ma fille'],
    ['an e-mail address', 'écrire à prenom.nom@sar.sn aujourd’hui', 'écrire à [adresse électronique] aujourd’hui'],
    ['one with a wide at sign', 'écrire à prenom＠sar.sn', 'écrire à [adresse électronique]'],
    ['a matricule', 'Mon matricule est le 4521 : à quoi ai-je droit ?', 'Mon matricule est le [identifiant] : à quoi ai-je droit ?'],
    ['one with letters', 'matricule n° AB-1234, badge perdu', 'matricule n° [identifiant], badge perdu'],
    ['a passport', 'passeport numéro A01234567 expiré', 'passeport numéro [identifiant] expiré'],
    ['an identity card named', 'CNI : 12345678', 'CNI : [identifiant]'],
  ])('has no %s', (_what, text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    'Comment créer une demande d’achat avec ME51N, Z1 ou SAR050 ?',
    'La capacité est de 1 200 000 tonnes par an depuis 1961.',
    'Réunion le 12/05/2024 10 h 30, salle 204.',
    'Combien de litres dans 25 000 barils à 15 °C ?',
    'Où trouver mon matricule ?',
  ])('is otherwise left as it is: %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});
