/** Damage that stops a start, and the words for it. */
import type { Examination } from './fault.js';

/** What SQLite calls it when the file itself cannot be read; undefined of any other error. */
export const damageOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error
    ? /^SQLITE_(CORRUPT|NOTADB|IOERR).*/.exec(String(error.code))?.[0]
    : undefined;

/** Enough to know where to look; `oficio doctor` tells the rest. */
const TOLD = 5;

/** One fault in one line: where, and what to do. */
export const faultInWords = ({ town, caseId, row, says }: Examination['faults'][number]): string =>
  [town, caseId, row === undefined ? '' : `row ${row}`].filter(Boolean).join(' ').concat(`: ${says}`);

/** A database that is not what was written. Nothing of it was changed. */
export class DamagedDatabase extends Error {
  constructor(faults: readonly string[]) {
    super(
      [
        'The database is damaged, and nothing was started:',
        ...faults.slice(0, TOLD).map((fault) => `  ${fault}`),
        'Run oficio doctor, which looks at every case and says what is wrong with each.',
        'Then put back a backup (oficio restore FILE --replace keeps the damaged file beside it).',
        'Until there is one, oficio serve --despite-damage serves what is sound.',
      ].join('\n'),
    );
    this.name = 'DamagedDatabase';
  }
}
