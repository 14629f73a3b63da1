import type { CitizenAction } from '@oficio/schemas/definition';
import type { DocumentRow, JournalRow, RegisterEntry } from '../../ports/index.js';
import type { CitizenCase } from './citizen-case.js';

/** Something that the person did, with what it left in the registers. */
export interface CitizenDeed {
  readonly row: JournalRow;
  /** `request`: the case was opened with a form. */
  readonly action: CitizenAction | 'request';
  readonly entry: RegisterEntry | undefined;
  readonly document: DocumentRow | undefined;
}

function actionOf({ event, opening, actor }: JournalRow): CitizenDeed['action'] | undefined {
  if (event?.kind === 'citizen') return event.action;
  return opening && (actor.kind === 'citizen' || actor.kind === 'officer') ? 'request' : undefined;
}

/** What the person did in their case, oldest first. */
export function deedsOf({ journal, entries, documents }: CitizenCase): CitizenDeed[] {
  return journal.flatMap((row) => {
    const action = actionOf(row);
    if (!action) return [];
    const issued = row.effects.flatMap((effect) => (effect.kind === 'issueDocument' ? effect.document : []));
    const registers = row.effects.some((effect) => effect.kind === 'register' && effect.book === 'entry');
    return {
      row,
      action,
      entry: registers ? entries.find(({ at, book }) => at === row.at && book === 'entry') : undefined,
      document: documents.find(({ issuedAt, document }) => issuedAt === row.at && issued.includes(document)),
    };
  });
}

/** The last yes or no to the offer, if it was answered. */
export function answerOf(file: CitizenCase): CitizenDeed | undefined {
  return deedsOf(file)
    .filter(({ action }) => action === 'confirm' || action === 'refuse')
    .at(-1);
}
