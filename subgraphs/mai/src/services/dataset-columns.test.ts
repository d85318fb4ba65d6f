import { describe, expect, it } from 'vitest';
import { DatasetError } from './csv.ts';
import { parseAliases, parseDataset } from './dataset.ts';

const HEADER = 'question,answer,kind,owner,valid_from,valid_until,status,aliases';
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;
const rowOf = (text: string) => parseDataset(text).rows[0];

/** The faults that a file is refused for. */
function faultsOf(read: () => unknown): readonly string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof DatasetError) return error.faults;
    throw error;
  }
  throw new Error('the file was accepted');
}

describe('the optional columns of a dataset', () => {
  it('say the kind, who keeps a row, when it holds, its status and other wordings', () => {
    const text = file('Où ?,À Mbao.,example,Service HSE,2026-01-01,2026-12-31,draft,C où ? | Where? | C où ?');
    expect(rowOf(text)).toEqual({
      line: 2,
      section: null,
      question: 'Où ?',
      answer: 'À Mbao.',
      kind: 'EXAMPLE',
      owner: 'Service HSE',
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      status: 'DRAFT',
      aliases: ['C où ?', 'Where?'],
    });
  });

  it('may be empty, like columns that are not there', () => {
    const empty = { kind: 'FACT', owner: null, validFrom: null, validUntil: null, status: 'PUBLISHED', aliases: [] };
    expect(rowOf(file('Où ?,À Mbao.,,,,,,'))).toMatchObject(empty);
    expect(rowOf('question,answer\nOù ?,À Mbao.\n')).toMatchObject(empty);
  });

  it.each([
    ['an unknown kind', 'Où ?,Ici.,VRAI,,,,,', 'kind vaut FACT, YES_NO, NOT_DOCUMENTED, EXAMPLE, pas « VRAI ».'],
    ['an unknown status', 'Où ?,Ici.,,,,,FINI,', 'status vaut PUBLISHED, DRAFT, WITHDRAWN, pas « FINI ».'],
    ['a day of another form', 'Où ?,Ici.,,,01/02/2026,,,', 'valid_from est une date AAAA-MM-JJ, pas « 01/02/2026 ».'],
    ['a day that is none', 'Où ?,Ici.,,,,2026-02-30,,', 'valid_until est une date AAAA-MM-JJ, pas « 2026-02-30 ».'],
    ['an end before the beginning', 'Où ?,Ici.,,,2026-02-02,2026-02-01,,', 'la validité finit avant de commencer.'],
    ['a long owner', `Où ?,Ici.,,${'o'.repeat(101)},,,,`, 'responsable de plus de 100 caractères.'],
    ['a long alias', `Où ?,Ici.,,,,,,${'a'.repeat(501)}`, 'autre formulation de plus de 500 caractères.'],
  ])('are refused with %s, each under its line', (_what, line, fault) => {
    expect(faultsOf(() => parseDataset(file('Quoi ?,Rien.,,,,,,', line)))).toEqual([`ligne 3 : ${fault}`]);
  });

  it('make two rows of one wording that hold at different times', () => {
    const { rows, repeated } = parseDataset(file('Où ?,Ici.,,,,2026-01-31,,', 'Où ?,Ici.,,,2026-02-01,,,', 'Où ?,Ici.,,,2026-02-01,,,'));
    expect(rows.map(({ line }) => line)).toEqual([2, 3]);
    expect(repeated).toBe(1);
  });
});

describe('a kind that is not given', () => {
  it.each([
    ['NOT_DOCUMENTED', 'Peut-on rouvrir une réservation ?', 'Le document de formation ne précise pas cette possibilité.'],
    ['NOT_DOCUMENTED', 'Y a-t-il un historique ?', 'Non, cette fonctionnalité n’est pas explicitement mentionnée.'],
    ['NOT_DOCUMENTED', 'Y a-t-il une durée ?', 'Non précisée.'],
    ['NOT_DOCUMENTED', 'Dans l’exemple, combien d’enjeux ?', "Le nombre exact n'est pas précisé."],
    ['YES_NO', 'Faut-il changer de mot de passe ?', 'Oui, bien que la procédure ne le précise pas.'],
    ['YES_NO', 'Peut-on approuver en partie ?', 'Non, un valideur approuve tout.'],
    ['EXAMPLE', "Quel site est choisi dans l'exemple ?", "Le site 'SAR'."],
    ['EXAMPLE', "Combien d'audits prévus sont affichés sur le tableau de bord ?", '8 audits.'],
    ['FACT', "Combien d'éléments sont affichés par page ?", '10 éléments.'],
    ['FACT', 'Peut-on citer, par exemple, le gaz ?', 'Le gaz en est.'],
    ['FACT', 'Où se trouve la raffinerie ?', 'À Mbao, et son accès n’est pas libre.'],
    ['FACT', 'Quelles sont les causes ?', 'Des procédures non documentées.'],
  ])('is %s for « %s »', (kind, question, answer) => {
    expect(rowOf(`question;answer\n${question};${answer}\n`)?.kind).toBe(kind);
  });
});

describe('a file of aliases', () => {
  it('gives each wording with its form', () => {
    expect(parseAliases('question,alias,kind\nOù ?,Il est où ?,WORDING\nOù ?,c ou,sms\nOù ?,Where?,ENGLISH\n')).toEqual([
      { line: 2, question: 'Où ?', alias: 'Il est où ?', form: 'PARAPHRASE' },
      { line: 3, question: 'Où ?', alias: 'c ou', form: 'SMS' },
      { line: 4, question: 'Où ?', alias: 'Where?', form: 'ENGLISH' },
    ]);
  });

  it('is refused with every fault under its line', () => {
    expect(faultsOf(() => parseAliases(`question,alias,kind\nOù ?,,SMS\nOù ?,${'a'.repeat(501)},SMS\nOù ?,Là ?,WOLOF\n`))).toEqual([
      'ligne 2 : question ou autre formulation vide.',
      'ligne 3 : autre formulation de plus de 500 caractères.',
      'ligne 4 : kind vaut PARAPHRASE, SMS, ENGLISH, WORDING, pas « WOLOF ».',
    ]);
  });
});
