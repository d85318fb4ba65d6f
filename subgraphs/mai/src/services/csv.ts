import { CsvError, parse } from 'csv-parse/sync';

/** A file that cannot be imported, with one French sentence a fault. */
export class DatasetError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(`Fichier refusé, rien n'est importé :\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.faults = faults;
  }
}

/** A person mends a few faults at a time. */
const FAULTS_SHOWN = 20;

/** @throws DatasetError when there are faults, of which it names the first. */
export function refuseFaults(faults: readonly string[]): void {
  if (faults.length === 0) return;
  const rest = faults.length - FAULTS_SHOWN;
  throw new DatasetError(rest > 0 ? [...faults.slice(0, FAULTS_SHOWN), `… et ${rest} autres.`] : faults);
}

export interface FileRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** By column name in lower case; space around a cell is dropped. */
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads UTF-8 CSV, of commas or semicolons, its columns in any order and case.
 * @throws DatasetError when it is not, or a column of those that must be there is missing.
 */
export function readRecords(text: string, columns: readonly string[]): FileRecord[] {
  if (text.includes('\uFFFD') || text.includes('\0')) throw new DatasetError(["Le fichier n'est pas du texte UTF-8."]);
  // The parser counts a CRLF inside quotes as two lines, and takes one kind of line end a file.
  return parseCsv(text.replaceAll('\r\n', '\n'), columns).map(({ record, info, raw }) => ({
    // The parser counts to a row's last line; a person looks for the first.
    line: info.lines - (raw.trim().split('\n').length - 1),
    cells: record,
  }));
}

type Parsed = { record: FileRecord['cells']; info: { lines: number }; raw: string }[];

function parseCsv(text: string, columns: readonly string[]): Parsed {
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
        const missing = columns.filter((name) => !header.includes(name));
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
