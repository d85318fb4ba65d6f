import { isDay } from '@sar/subgraph-kit/scalars';
import { ALIAS_FORMS, ENTRY_KINDS, ENTRY_STATUSES, type EntryKind, type EntryRow, type PassageRow } from '../tables.ts';
import { DatasetError, type FileRecord, readRecords, refuseFaults } from './csv.ts';
import { kindOf } from './kinds.ts';

/** What a row says: two versions that agree in all of it are one. */
export type Content = Pick<EntryRow, 'section' | 'question' | 'answer' | 'kind' | 'owner' | 'validFrom' | 'validUntil'>;

export interface DatasetRow extends Content {
  /** In the file, from 1; of the first line of the row. */
  readonly line: number;
  readonly status: EntryRow['status'];
  /** Other ways to ask its question. */
  readonly aliases: readonly string[];
}

export const LIMITS = { question: 500, answer: 4_000, section: 100, owner: 100, alias: 500 } as const;
const LABELS = { question: 'question', answer: 'réponse', section: 'rubrique', owner: 'responsable' } as const;
/** Between the aliases of one cell. */
const BETWEEN_ALIASES = '|';

/**
 * Reads a dataset: UTF-8 CSV with the columns `question` and `answer`, and of `section`, `kind`, `owner`, `valid_from`,
 * `valid_until`, `status`, `aliases` those that it has. A kind that is not given is recognised; a status is PUBLISHED.
 * @returns the rows that differ, in the order of the file, and how many repeated one of them to the letter.
 * @throws DatasetError naming the line of every fault.
 */
export function parseDataset(text: string): { rows: DatasetRow[]; repeated: number } {
  const records = readRecords(text, ['question', 'answer']);
  const faults: string[] = [];
  const rows = new Map<string, DatasetRow>();
  for (const record of records) {
    const row = readRow(record, (fault) => faults.push(`ligne ${record.line} : ${fault}`));
    const same = JSON.stringify({ ...row, line: 0 });
    if (!rows.has(same)) rows.set(same, row);
  }
  refuseFaults(faults);
  if (rows.size === 0) throw new DatasetError(['Le fichier ne contient aucune ligne.']);
  return { rows: [...rows.values()], repeated: records.length - rows.size };
}

function readRow({ line, cells }: FileRecord, fault: (text: string) => void): DatasetRow {
  for (const name of ['question', 'answer', 'section', 'owner'] as const) {
    if ((name === 'question' || name === 'answer') && !cells[name]) fault(`${LABELS[name]} vide.`);
    if ((cells[name]?.length ?? 0) > LIMITS[name]) fault(`${LABELS[name]} de plus de ${LIMITS[name]} caractères.`);
  }
  const oneOf = <Name extends string>(column: string, names: readonly Name[]): Name | null => {
    const value = cells[column];
    if (!value) return null;
    const found = names.find((name) => name === value.toUpperCase());
    if (!found) fault(`${column} vaut ${names.join(', ')}, pas « ${value} ».`);
    return found ?? null;
  };
  const day = (column: string): string | null => {
    const value = cells[column];
    if (!value) return null;
    if (!isDay(value)) fault(`${column} est une date AAAA-MM-JJ, pas « ${value} ».`);
    return value;
  };
  const [question = '', answer = ''] = [cells['question'], cells['answer']];
  const [validFrom, validUntil] = [day('valid_from'), day('valid_until')];
  if (validFrom && validUntil && validUntil < validFrom) fault('la validité finit avant de commencer.');
  const aliases = (cells['aliases'] ?? '').split(BETWEEN_ALIASES).flatMap((alias) => alias.trim() || []);
  if (aliases.some((alias) => alias.length > LIMITS.alias)) fault(`autre formulation de plus de ${LIMITS.alias} caractères.`);
  return {
    line,
    section: cells['section'] || null,
    question,
    answer,
    kind: oneOf<EntryKind>('kind', ENTRY_KINDS) ?? kindOf({ question, answer }),
    owner: cells['owner'] || null,
    validFrom,
    validUntil,
    status: oneOf('status', ENTRY_STATUSES) ?? 'PUBLISHED',
    aliases: [...new Set(aliases)],
  };
}

export interface AliasRow {
  readonly line: number;
  /** Of the row, case, accents and punctuation apart. */
  readonly question: string;
  readonly alias: string;
  readonly form: NonNullable<PassageRow['form']>;
}

/** What the column `kind` of a file of aliases may say, PARAPHRASE also by the name that data/mai_aliases.csv gives it. */
const FORMS = new Map<string, AliasRow['form']>([...ALIAS_FORMS.map((form) => [form, form] as const), ['WORDING', 'PARAPHRASE']]);

/**
 * Reads a file of aliases: UTF-8 CSV with the columns `question`, `alias` and `kind` (PARAPHRASE or WORDING, SMS, ENGLISH).
 * @throws DatasetError naming the line of every fault.
 */
export function parseAliases(text: string): AliasRow[] {
  const faults: string[] = [];
  const rows = readRecords(text, ['question', 'alias', 'kind']).map(({ line, cells }) => {
    const { question = '', alias = '', kind = '' } = cells;
    const form = FORMS.get(kind.toUpperCase());
    if (!question || !alias) faults.push(`ligne ${line} : question ou autre formulation vide.`);
    if (alias.length > LIMITS.alias) faults.push(`ligne ${line} : autre formulation de plus de ${LIMITS.alias} caractères.`);
    if (!form) faults.push(`ligne ${line} : kind vaut ${[...FORMS.keys()].join(', ')}, pas « ${kind} ».`);
    return { line, question, alias, form: form ?? 'PARAPHRASE' };
  });
  refuseFaults(faults);
  return rows;
}
