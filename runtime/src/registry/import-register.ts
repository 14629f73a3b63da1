import type { LocalizedText } from '@oficio/schemas/definition';
import {
  type RegisterFileId,
  type RegisterProblem,
  readingRegister,
  registerFileOrder,
  registerFiles,
  registerProblemText,
} from '@oficio/schemas/registry';
import type { RegisterStore } from '../ports/index.js';
import { type SplitResult, splitCsv } from './split-csv.js';
import { withRests } from './with-rests.js';

export interface ImportProblem {
  file: string;
  line: number;
  column: string | null;
  code: string;
  text: LocalizedText;
}

export interface ImportReport {
  /** Rows kept and rejected, by file name. Only files that were given appear. */
  kept: Record<string, number>;
  rejected: Record<string, number>;
  problems: ImportProblem[];
}

const unreadable: Record<'encoding' | 'quotes' | 'empty', LocalizedText> = {
  encoding: {
    es: 'El fichero no está en UTF-8. Guárdelo como CSV UTF-8 y vuelva a enviarlo.',
    'ca-valencia': "El fitxer no està en UTF-8. Guarde'l com a CSV UTF-8 i torne a enviar-lo.",
    en: 'The file is not in UTF-8. Save it as CSV UTF-8 and send it again.',
  },
  quotes: {
    es: 'Unas comillas se abren y no se cierran, o están en medio de una celda. Corríjalas.',
    'ca-valencia': "Unes cometes s'obrin i no es tanquen, o estan enmig d'una cel·la. Corregisca-les.",
    en: 'A quotation mark opens and does not close, or stands inside a cell. Mend it.',
  },
  empty: {
    es: 'El fichero está vacío: falta la cabecera.',
    'ca-valencia': 'El fitxer està buit: falta la capçalera.',
    en: 'The file is empty: the header is missing.',
  },
};

const inWords = ({ file, line, column, code, params }: RegisterProblem): ImportProblem => ({
  file,
  line,
  column: column ?? null,
  code,
  text: {
    es: registerProblemText(code, 'es', params),
    'ca-valencia': registerProblemText(code, 'ca-valencia', params),
    en: registerProblemText(code, 'en', params),
  },
});

/** Whether a file name is one of the register's. */
export const isRegisterFileName = (name: string): boolean =>
  registerFileOrder.some((id) => registerFiles[id].fileName === name);

/**
 * Imports register files (CSV text by file name) into a town, in one transaction. Good rows are kept; each bad
 * one is reported with its line, its column and how to mend it. A file that cannot be split is reported and
 * left out, and so are the rows that refer to it. The report quotes cells: it is shown, never logged. A large register
 * takes seconds: whoever else asks the server is answered meanwhile.
 */
export async function importRegister(
  store: RegisterStore,
  entity: string,
  files: readonly { name: string; text: string }[],
  now: number,
): Promise<ImportReport> {
  const split: SplitResult[] = [];
  for (const { name, text } of files) split.push(await splitCsv(name, text));
  const bad = split.flatMap((result): ImportProblem[] =>
    result.ok
      ? []
      : [
          {
            file: result.file,
            line: result.line,
            column: null,
            code: 'register.file.unreadable',
            text: unreadable[result.why],
          },
        ],
  );
  const cells = split.flatMap((result) => (result.ok ? [result.cells] : []));
  const reading = await withRests(readingRegister(cells, await store.knownKeys(entity)));
  if (cells.length > 0) await store.import(entity, reading.rows, now);
  const kept: Record<string, number> = {};
  const rejected: Record<string, number> = {};
  for (const id of registerFileOrder satisfies readonly RegisterFileId[]) {
    const { fileName } = registerFiles[id];
    if (!cells.some(({ file }) => file === fileName)) continue;
    kept[fileName] = reading.counts[id].kept;
    rejected[fileName] = reading.counts[id].read - reading.counts[id].kept;
  }
  return { kept, rejected, problems: [...bad, ...reading.problems.map(inWords)] };
}
