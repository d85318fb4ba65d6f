import { CsvError, parse } from 'csv-parse/sync';

export interface DatasetRow {
  readonly section: string | null;
  readonly question: string;
  readonly answer: string;
}

/** A file that cannot be imported, with one French sentence a fault. */
export class DatasetError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Fichier refusé, rien n'est importé :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

const LIMITS = { question: 500, answer: 4_000, section: 100 } as const;
/** A person mends a few faults at a time. */
const FAULTS_SHOWN = 20;

/**
 * Reads a dataset: UTF-8 CSV with the columns `question` and `answer`, and `section` if there is one. Space around a cell is dropped.
 * @throws DatasetError naming the line of every fault.
 */
export function parseDataset(text: string): { rows: DatasetRow[]; repeated: number } {
  if (text.includes('\uFFFD') || text.includes('\0')) throw new DatasetError(["Le fichier n'est pas du texte UTF-8."]);
  // The parser counts a CRLF inside quotes as two lines, and takes one kind of line end a file.
  const records = readRecords(text.replaceAll('\r\n', '\n'));
  const faults: string[] = [];
  const rows = new Map<string, DatasetRow>();
  for (const { record, info, raw } of records) {
    // The parser counts to a row's last line; a person looks for the first.
    const line = info.lines - (raw.trim().split('\n').length - 1);
    const row = { section: record['section'] || null, question: record['question'] ?? '', answer: record['answer'] ?? '' };
    for (const [name, label] of [
      ['question', 'question'],
      ['answer', 'réponse'],
      ['section', 'rubrique'],
    ] as const) {
      if (name !== 'section' && !row[name]) faults.push(`ligne ${line} : ${label} vide.`);
      if ((row[name]?.length ?? 0) > LIMITS[name]) faults.push(`ligne ${line} : ${label} de plus de ${LIMITS[name]} caractères.`);
    }
    rows.set(JSON.stringify(row), row);
  }
  if (faults.length > 0)
    throw new DatasetError(
      faults.length > FAULTS_SHOWN ? [...faults.slice(0, FAULTS_SHOWN), `… et ${faults.length - FAULTS_SHOWN} autres.`] : faults,
    );
  if (rows.size === 0) throw new DatasetError(['Le fichier ne contient aucune ligne.']);
  return { rows: [...rows.values()], repeated: records.length - rows.size };
}

type Parsed = { record: Record<string, string | undefined>; info: { lines: number }; raw: string }[];

function readRecords(text: string): Parsed {
  let header: string[] = [];
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      trim: true,
      cast: (cell) => cell.trim(), // `trim` leaves what quotes hold
      skip_empty_lines: true,
      info: true,
      raw: true,
      columns: (names: string[]) => {
        header = names.map((name) => name.toLowerCase());
        const missing = ['question', 'answer'].filter((name) => !header.includes(name));
        if (missing.length > 0)
          throw new DatasetError([`ligne 1 : colonne(s) absente(s) : ${missing.join(', ')}. Colonnes trouvées : ${names.join(', ')}.`]);
        return header;
      },
    }) as unknown as Parsed;
  } catch (error) {
    if (error instanceof CsvError) throw new DatasetError([describe(error, header.length)]);
    throw error;
  }
}

/** French Excel writes semicolons, and then does not quote commas: the header line says which it is. */
function delimiterOf(text: string): ',' | ';' {
  const [header = ''] = text.trimStart().split('\n');
  return header.includes(';') && !header.includes(',') ? ';' : ',';
}

function describe(error: CsvError, columns: number): string {
  const line = `ligne ${error['lines'] ?? '?'}`;
  if (error.code.startsWith('CSV_RECORD_INCONSISTENT')) return `${line} : ${columns} cellules attendues.`;
  if (error.code.includes('QUOTE')) return `${line} : guillemets mal fermés.`;
  return `${line} : ligne illisible (${error.code}).`;
}
