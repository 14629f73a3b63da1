/** What stands in the place of personal data whose key was destroyed. */
import type { Language } from '@oficio/schemas/definition';
import type { JournalRow, MessageRow } from '../ports/index.js';

export const ERASED: Readonly<Record<Language, string>> = {
  es: '[borrado]',
  'ca-valencia': '[esborrat]',
  en: '[erased]',
};

type ClearPart = Pick<
  JournalRow,
  'caseId' | 'seq' | 'at' | 'from' | 'to' | 'procedureVersion' | 'procedureHash' | 'hash'
>;

/** A row of the diary that only says when it was, and between which phases. */
export function erasedJournalRow(clear: ClearPart): JournalRow {
  const { from, to, at } = clear;
  return {
    ...clear,
    erased: true,
    today: new Date(at).toISOString().slice(0, 10),
    actor: { kind: 'system' },
    cause: ERASED.en,
    event: null,
    opening: null,
    exited: from.filter((phase) => !to.includes(phase)),
    entered: to.filter((phase) => !from.includes(phase)),
    transitions: [],
    effects: [],
    explanations: [],
  };
}

/** What of a letter is sealed. */
export type SealedLetter = Pick<MessageRow, 'to' | 'subject' | 'html' | 'text'>;

export function erasedLetter(language: Language): SealedLetter & { erased: true } {
  const mark = ERASED[language];
  return { erased: true, to: mark, subject: mark, html: `<p>${mark}</p>`, text: mark };
}
