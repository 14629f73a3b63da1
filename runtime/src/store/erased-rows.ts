/** What stands in the place of personal data whose key was destroyed. */
import type { Language, LocalizedText } from '@oficio/schemas/definition';
import type { CaseSummary, JournalRow, MessageRow } from '../ports/index.js';

export const ERASED: LocalizedText & Readonly<Record<Language, string>> = {
  es: '[borrado]',
  'ca-valencia': '[esborrat]',
  en: '[erased]',
};

/** How a list or a page names the person of a case: a mark, in its language, where they were erased. */
export const shownName = (
  { personId, erasedAt }: Pick<CaseSummary, 'personId' | 'erasedAt'>,
  name: string | undefined,
  language: Language,
): string => (erasedAt === undefined ? (name ?? personId) : ERASED[language]);

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

/** A letter as a page shows it: its marks in the language of the page, not in that of the letter. */
export const shownLetter = (message: MessageRow, language: Language): MessageRow =>
  message.erased ? { ...message, ...erasedLetter(language) } : message;
