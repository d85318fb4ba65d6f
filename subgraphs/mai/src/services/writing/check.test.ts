import { describe, expect, it } from 'vitest';
import { checkDraft } from './check.ts';

const ROWS = [
  {
    id: 'a',
    question: 'Quelle est la capacité de la raffinerie de la SAR ?',
    answer:
      'La raffinerie de la SAR traite 1 200 000 tonnes de brut par an. Elle se trouve à Mbao, près de Dakar, depuis le 27 janvier 1964.',
  },
  {
    id: 'b',
    question: 'Comment créer une demande d’achat ?',
    answer:
      'Une demande d’achat se crée dans SAP avec la transaction ME51N, type Z1. Le montant ne doit pas dépasser 2,5 millions de FCFA.',
  },
  {
    id: 'c',
    question: 'Le casque est-il obligatoire ?',
    answer: 'Oui, le casque est obligatoire dans les unités. Il n’est pas demandé au siège.',
  },
] as const;
const HOLDS = 'La raffinerie de la SAR traite 1 200 000 tonnes de brut par an.';

const check = (...sentences: [text: string, ...rows: number[]][]) =>
  checkDraft(JSON.stringify({ sentences: sentences.map(([text, ...rows]) => ({ text, rows })) }), ROWS);

describe('a draft', () => {
  it.each([
    ['in the rows’ words', HOLDS, [1]],
    ['in another order, inflected', 'Depuis le 27 janvier 1964, la raffinerie de la SAR se trouve à Mbao, près de Dakar.', [1]],
    ['with a word of its own in five', 'L’usine de la SAR traite 1 200 000 tonnes de brut par an.', [1]],
    ['with figures written otherwise', 'La raffinerie traite 1200000 tonnes par an.', [1]],
    ['from two rows', 'La SAR crée une demande d’achat dans SAP avec la transaction ME51N.', [1, 2]],
    ['of two sentences', 'La raffinerie traite 1 200 000 tonnes de brut par an. Elle est à Mbao.', [1]],
    ['that says what is not', 'Le montant de la demande d’achat ne doit pas dépasser 2.5 millions de FCFA.', [1, 2]],
  ])('holds %s', (_how, text, rows) => {
    expect(check([text, ...rows])).toEqual({ sentences: [{ text, sources: rows.map((row) => ROWS[row - 1]) }] });
  });

  it.each([
    ['a number of nowhere', 'La raffinerie de la SAR traite 1 400 000 tonnes de brut par an.', 'NUMBER'],
    ['a number of another row', 'La raffinerie de la SAR traite 2,5 millions de tonnes de brut par an.', 'NUMBER'],
    ['a number with another unit', 'La raffinerie de la SAR traite 1 200 000 barils de brut par an.', 'NUMBER'],
    ['another date', 'La raffinerie de la SAR se trouve à Mbao depuis le 28 janvier 1964.', 'NUMBER'],
    ['another month', 'La raffinerie de la SAR se trouve à Mbao depuis le mois de mars.', 'WORD'],
    ['a number in words', 'La raffinerie de la SAR traite deux tonnes de brut par an.', 'WORD'],
    ['a code of nowhere', 'La raffinerie de la SAR traite le brut avec ME52N.', 'NUMBER'],
    ['a code of another row', 'La raffinerie de la SAR traite le brut par ME51N.', 'NUMBER'],
    ['another name', 'La raffinerie de la SAR se trouve à Thiès, près de Dakar.', 'NAME'],
    ['another name to begin with', 'Total traite 1 200 000 tonnes de brut par an.', 'WORD'],
    ['the contrary', 'La raffinerie de la SAR ne traite pas 1 200 000 tonnes de brut par an.', 'NEGATION'],
    ['what is no more', 'La raffinerie de la SAR n’est plus près de Dakar.', 'NEGATION'],
    ['a rule of its own', 'La raffinerie de la SAR traite gratuitement le brut, toujours.', 'WORD'],
    ['things of its own', 'La raffinerie de la SAR accueille volontiers des visiteurs scolaires chaque semaine.', 'WORD'],
    ['nothing', 'Il en est ainsi.', 'EMPTY'],
    ['a language of its own', 'The SAR raffinerie is at Mbao.', 'LANGUAGE'],
    ['two languages at once', 'La raffinerie de la SAR is at Mbao.', 'LANGUAGE'],
    ['no sentence of French', 'Raffinerie SAR, 1 200 000 tonnes brut.', 'LANGUAGE'],
  ])('is refused with %s', (_what, text, fault) => {
    expect(check([text, 1])).toEqual({ fault });
  });

  it('R10: is refused whole for one sentence that does not hold', () => {
    expect(check([HOLDS, 1], ['La SAR emploie 900 personnes.', 1])).toEqual({ fault: 'NUMBER' });
  });

  it.each([
    ['the contrary of a prohibition', 'Le montant de la demande d’achat doit dépasser 2,5 millions de FCFA.', 2, 'NEGATION'],
    ['the contrary of an exemption', 'Il est demandé au siège.', 3, 'NEGATION'],
    ['the contrary of a duty', 'Le casque n’est pas obligatoire dans les unités.', 3, 'NEGATION'],
    ['a softer duty', 'Le casque est facultatif dans les unités.', 3, 'WORD'],
  ])('is refused with %s', (_what, text, row, fault) => {
    expect(check([HOLDS, 1], [text, row])).toEqual({ fault });
  });

  it.each([
    ['none', []],
    ['one of nowhere', [4]],
    ['one of nowhere among others', [1, 9]],
    ['number 0', [0]],
    ['one below 0', [-1]],
    ['half a one', [1.5]],
  ])('is refused where a sentence names as its row %s', (_what, rows) => {
    expect(check([HOLDS, ...rows])).toEqual({ fault: 'ROW' });
  });

  it('is refused when it leaves out the row that answers', () => {
    expect(check(['Une demande d’achat se crée dans SAP avec la transaction ME51N.', 2])).toEqual({ fault: 'ASIDE' });
  });

  it.each([
    ['an image', `${HOLDS} ![x](https://evil.example/?q=raffinerie)`],
    ['a link', `${HOLDS} Voir [la raffinerie](https://evil.example)`],
    ['an address', `${HOLDS} https://evil.example/raffinerie`],
    ['an address without a scheme', `${HOLDS} evil.example`],
    ['an address by its host', `${HOLDS} //raffinerie`],
    ['an e-mail address', 'La raffinerie de la SAR est à sar@mbao.'],
    ['a script’s address', 'La raffinerie de la SAR javascript:raffinerie'],
    ['a tag', `<b>${HOLDS}</b>`],
    ['an entity', 'La raffinerie &lt;de la SAR'],
    ['code', `\`${HOLDS}\``],
    ['invisible characters', `${HOLDS}\u200b`],
    ['characters that turn the text around', `\u202e${HOLDS}`],
    ['a control character', `${HOLDS}\u0007`],
  ])('R06: is refused with %s', (_what, text) => {
    expect(check([text, 1])).toEqual({ fault: 'MARKUP' });
  });

  it.each([
    ['no JSON', 'La raffinerie est à Mbao.'],
    ['JSON in a fence', '```json\n{"sentences":[]}\n```'],
    ['another shape', '{"answer":"La raffinerie est à Mbao."}'],
    ['rows that are texts', '{"sentences":[{"text":"La raffinerie","rows":["1"]}]}'],
    ['an empty text', ''],
    ['null', 'null'],
    ['half of itself', '{"sentences":[{"text":"La raff'],
  ])('R10: is refused as %s', (_what, text) => {
    expect(checkDraft(text, ROWS)).toEqual({ fault: 'SHAPE' });
  });

  it('is refused without a sentence, with more than five, and when long', () => {
    expect(check()).toEqual({ fault: 'LENGTH' });
    expect(check(...Array.from({ length: 6 }, (): [string, number] => [HOLDS, 1]))).toEqual({ fault: 'LENGTH' });
    expect(check([HOLDS.repeat(16), 1])).toEqual({ fault: 'LENGTH' });
    expect(check(['  ', 1])).toEqual({ fault: 'LANGUAGE' });
  });
});
