import { inputRefused } from '@sar/subgraph-kit/errors';
import { z } from 'zod';

const EXTENSIONS = ['.pdf', '.doc', '.docx', '.xls', '.xlsx', '.ppt', '.pptx', '.txt', '.csv'];
const MAX_BYTES = 50 * 1024 ** 2;
const MAX_NAME = 100;

/** What is known of a new file: `fileName` and `sizeBytes`. */
export const newFile = {
  // No path, nothing invisible: a character that turns the direction of writing makes « exe.pdf » of « fdp.exe ».
  fileName: z
    .string()
    .trim()
    .normalize()
    .regex(/^[^/\\\p{C}]+\.[^/\\\p{C}.]+$/u, 'Nom de fichier invalide : donnez un nom et une extension, sans « / » ni « \\ ».'),
  sizeBytes: z
    .int()
    .min(1, 'Le fichier est vide : choisissez-en un autre.')
    .max(MAX_BYTES, 'Fichier trop lourd : choisissez-en un de 50 Mo au plus.'),
};

/** Lower case, with its dot. */
export function extensionOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.')).toLowerCase();
}

/** A file name of at most a hundred characters, the extension kept. @throws InputRefused when files of its sort are not taken. */
export function acceptedName(fileName: string): string {
  if (!EXTENSIONS.includes(extensionOf(fileName)))
    throw inputRefused('fileName', 'UNSUPPORTED_TYPE', `Sortes de fichiers acceptées : ${EXTENSIONS.join(', ')}.`);
  if (fileName.length <= MAX_NAME) return fileName;
  const dot = fileName.lastIndexOf('.');
  // A character may be two units of a JavaScript text, which a cut must not part.
  let stem = '';
  for (const character of fileName.slice(0, dot)) {
    if (stem.length + character.length + fileName.length - dot > MAX_NAME) break;
    stem += character;
  }
  return `${stem.trimEnd()}${fileName.slice(dot)}`;
}

const UNITS = ['o', 'Ko', 'Mo', 'Go'];

/** A size to read: « 12 o », « 1,5 Ko », « 2,0 Mo »; base 1024. */
export function sizeLabel(bytes: number): string {
  let unit = 0;
  let value = bytes;
  // By what would be written: 1 048 575 bytes are 1,0 Mo, not 1024,0 Ko.
  while (unit < UNITS.length - 1 && Number(value.toFixed(1)) >= 1024) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 ? value : value.toFixed(1).replace('.', ',')} ${UNITS[unit]}`;
}
