import { describe, expect, it } from 'vitest';
import { DatasetError } from './csv.ts';
import { parseDataset } from './dataset.ts';

const HEADER = 'section,question,answer';
const file = (...lines: string[]) => `${[HEADER, ...lines].join('\n')}\n`;

/** The faults that a file is refused for. */
function faultsOf(text: string): readonly string[] {
  try {
    parseDataset(text);
  } catch (error) {
    if (error instanceof DatasetError) return error.faults;
    throw error;
  }
  throw new Error('the file was accepted');
}

const onlyRow = (text: string) => {
  const { rows } = parseDataset(text);
  expect(rows).toHaveLength(1);
  return rows[0];
};

describe('a dataset that is accepted', () => {
  it('gives its rows in the order of the file', () => {
    const { rows, repeated } = parseDataset(file('Produits,Quoi ?,Du gaz.', 'Sécurité,Où ?,À Mbao.'));
    expect(rows).toMatchObject([
      { section: 'Produits', question: 'Quoi ?', answer: 'Du gaz.' },
      { section: 'Sécurité', question: 'Où ?', answer: 'À Mbao.' },
    ]);
    expect(repeated).toBe(0);
  });

  it('needs no section: a missing column and an empty cell both give null', () => {
    expect(onlyRow('question,answer\nOù ?,À Mbao.\n')).toMatchObject({ section: null, question: 'Où ?', answer: 'À Mbao.' });
    expect(onlyRow(file(',Où ?,À Mbao.'))).toMatchObject({ section: null, question: 'Où ?', answer: 'À Mbao.' });
  });

  it.each([
    ['columns in any case', 'Question,ANSWER,Section\nOù ?,À Mbao.,Usine\n'],
    ['columns in any order, among others', 'note,answer,section,question\nà revoir,À Mbao.,Usine,Où ?\n'],
    ['a byte order mark', '\uFEFF"question","answer","section"\nOù ?,À Mbao.,Usine\n'],
    ['CRLF line ends', 'question,answer,section\r\nOù ?,À Mbao.,Usine\r\n'],
    ['line ends of both kinds', 'question,answer,section\r\nOù ?,À Mbao.,Usine\n\r\n'],
    ['semicolons, as French Excel writes them', 'question;answer;section\nOù ?;À Mbao.;Usine\n'],
    ['no line end after the last row', 'question,answer,section\nOù ?,À Mbao.,Usine'],
    ['blank lines', '\nquestion,answer,section\n\nOù ?,À Mbao.,Usine\n\n'],
    ['space around cells', ' question , answer , section \n Où ? , À Mbao. , Usine \n'],
    ['space inside the quotes of cells', '"question "," answer","section"\n" Où ?  "," À Mbao."," Usine "\n'],
  ])('may have %s', (_what, text) => {
    expect(onlyRow(text)).toMatchObject({ section: 'Usine', question: 'Où ?', answer: 'À Mbao.' });
  });

  it('keeps bare commas between semicolons', () => {
    expect(onlyRow('question;answer\nOù ?;À Mbao, près de Dakar.\n')?.answer).toBe('À Mbao, près de Dakar.');
  });

  it('keeps the commas, quotes and line breaks of a quoted cell', () => {
    const text = file('S,Où ?,"À Mbao, dit ""le 18"",\nprès de Rufisque."');
    expect(onlyRow(text)?.answer).toBe('À Mbao, dit "le 18",\nprès de Rufisque.');
    expect(onlyRow(text.replaceAll('\n', '\r\n'))).toEqual(onlyRow(text));
  });

  it('keeps once, and counts, the rows that repeat another to the letter', () => {
    const { rows, repeated } = parseDataset(file('S,Où ?,À Mbao.', 'S,Où ?,À Dakar.', 'S,Où ?,À Mbao.', 'S,Où ?,À Mbao.'));
    expect(rows.map(({ answer }) => answer)).toEqual(['À Mbao.', 'À Dakar.']);
    expect(repeated).toBe(2);
  });

  it('takes cells of the greatest length', () => {
    const { rows } = parseDataset(file(`${'s'.repeat(100)},${'q'.repeat(500)},${'a'.repeat(4000)}`));
    expect(rows[0]?.answer).toHaveLength(4000);
  });
});

describe('a dataset that is refused', () => {
  it.each([
    ['a column missing', 'section,answer\nS,Oui.\n', ['ligne 1 : colonne(s) absente(s) : question. Colonnes trouvées : section, answer.']],
    [
      'both columns missing',
      'Ask;Reply\nOù ?;Ici.\n',
      ['ligne 1 : colonne(s) absente(s) : question, answer. Colonnes trouvées : Ask, Reply.'],
    ],
    ['an empty question', file('S,Où ?,Ici.', 'S,,Ici.'), ['ligne 3 : question vide.']],
    ['a question of spaces in quotes', file('S,"   ",Ici.'), ['ligne 2 : question vide.']],
    ['an empty answer', file('S,Où ?,'), ['ligne 2 : réponse vide.']],
    ['a long question', file(`S,${'q'.repeat(501)},Oui.`), ['ligne 2 : question de plus de 500 caractères.']],
    ['a long answer', file('S,Où ?,Ici.', `S,Où ?,${'a'.repeat(4001)}`), ['ligne 3 : réponse de plus de 4000 caractères.']],
    ['a long section', file(`${'s'.repeat(101)},Où ?,Ici.`), ['ligne 2 : rubrique de plus de 100 caractères.']],
    ['a cell too many', file('S,Où ?,Ici.', 'S,Où ?,Ici.,trop'), ['ligne 3 : 3 cellules attendues.']],
    ['a cell too few', file('S,Où ?,Ici.', 'S,Où ?'), ['ligne 3 : 3 cellules attendues.']],
    ['a quote left open', file('S,Où ?,Ici.', 'S,Où ?,"Ici.').trimEnd(), ['ligne 3 : guillemets mal fermés.']],
    ['a quote amid a cell', file('S,Où ?,Ici.', 'S,O"ù ?,Ici.'), ['ligne 3 : guillemets mal fermés.']],
    ['text after a quoted cell', file('"S"s,Où ?,Ici.'), ['ligne 2 : guillemets mal fermés.']],
    ['nothing', '', ['Le fichier ne contient aucune ligne.']],
    ['a header only', `${HEADER}\n`, ['Le fichier ne contient aucune ligne.']],
    ['another encoding', Buffer.from('question,answer\nOù ?,Ici.\n', 'latin1').toString('utf8'), ["Le fichier n'est pas du texte UTF-8."]],
    ['UTF-16', Buffer.from('question,answer\nOu ?,Ici.\n', 'utf16le').toString('utf8'), ["Le fichier n'est pas du texte UTF-8."]],
    ['a NUL', file('S,Où ?,Ici.\0'), ["Le fichier n'est pas du texte UTF-8."]],
  ])('for %s', (_what, text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('for all its faults at once, each under its line', () => {
    expect(faultsOf(file('S,,', 'S,Où ?,Ici.', `S,,${'a'.repeat(4001)}`))).toEqual([
      'ligne 2 : question vide.',
      'ligne 2 : réponse vide.',
      'ligne 4 : question vide.',
      'ligne 4 : réponse de plus de 4000 caractères.',
    ]);
  });

  it.each([
    ['inside a cell of several lines', file('S,Où ?,"Ici,\nou\nlà."', 'S,,Ici.'), 'ligne 5 : question vide.'],
    ['of CRLF files', `${HEADER}\r\nS,Où ?,"Ici,\r\nou là."\r\nS,,Ici.\r\n`, 'ligne 4 : question vide.'],
    ['left blank', file('', '', 'S,Où ?,Ici.', '', 'S,,Ici.'), 'ligne 6 : question vide.'],
    ['before a row with a wrong number of cells', file('S,Où ?,"Ici,\nou là."', 'S,Où ?'), 'ligne 4 : 3 cellules attendues.'],
  ])('with the lines counted %s', (_what, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it('with 20 faults shown and the others counted', () => {
    const faults = faultsOf(file(...Array.from({ length: 30 }, () => 'S,,Ici.')));
    expect(faults).toHaveLength(21);
    expect(faults[19]).toBe('ligne 21 : question vide.');
    expect(faults[20]).toBe('… et 10 autres.');
    expect(faultsOf(file(...Array.from({ length: 20 }, () => 'S,,Ici.')))).toHaveLength(20);
  });

  it('by a message that holds every fault and says that nothing is imported', () => {
    expect(() => parseDataset(file('S,,Ici.', 'S,Où ?,'))).toThrow(
      "Fichier refusé, rien n'est importé :\n  - ligne 2 : question vide.\n  - ligne 3 : réponse vide.",
    );
  });
});
