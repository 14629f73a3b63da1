import { type Language, textIn } from '@oficio/schemas/definition';
import { caseTimeline } from '../../case-file/case-timeline.js';
import type { TownContext } from '../../http/town-context.js';
import type { FolderFile, FolderModel, FolderOffer } from '../pages/folder.js';
import { inLanguage, sedePaths } from '../paths.js';
import type { PhaseState } from '../timeline/state.js';
import { answerOf } from './answers-of-case.js';
import { type CitizenCase, referenceOf } from './citizen-case.js';
import { openOffer } from './offer-model.js';
import { wordsOfOffer } from './offer-words.js';
import { isNotification, statusOf } from './timeline-model.js';

export interface FolderReading {
  readonly town: TownContext;
  readonly lang: Language;
  readonly today: string;
  readonly publicUrl: string;
}

/** Accents and case do not count. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function fileOf(file: CitizenCase, { town, lang }: FolderReading): FolderFile {
  const { record, compiled } = file;
  const view = caseTimeline(town, compiled, file);
  const state: PhaseState = view.ended ? 'outcome' : view.turn === 'person' ? 'yourTurn' : 'now';
  return {
    title: textIn(compiled.procedure.name, lang),
    reference: referenceOf(file),
    href: inLanguage(lang, sedePaths.file(record.reference)),
    status: statusOf(file, view, lang),
    state,
  };
}

/** The folder of a session: its one case, as an offer while it waits for an answer and as a file from then on. */
export function folderModel(file: CitizenCase, reading: FolderReading, query: string): FolderModel {
  const { town, lang, today, publicUrl } = reading;
  const offer = openOffer(file, today);
  const offers: FolderOffer[] =
    offer && !answerOf(file)
      ? [
          {
            title: wordsOfOffer(file, town, publicUrl, lang).title,
            href: inLanguage(lang, sedePaths.offer(file.record.reference)),
            answerBy: offer.answerBy,
          },
        ]
      : [];
  const files = offers.length > 0 ? [] : [fileOf(file, reading)];
  const words = plain(query).split(/\s+/).filter(Boolean);
  const matches = ({ title, reference, status }: FolderFile): boolean =>
    words.every((word) => plain(`${title} ${reference} ${status}`).includes(word));
  return {
    offers,
    files: files.filter(matches),
    messages: file.letters.map((letter) => ({
      subject: letter.subject,
      href: inLanguage(lang, sedePaths.message(letter.messageId)),
      at: new Date(letter.createdAt).toISOString(),
      read: isNotification(file, letter) ? letter.state === 'opened' : undefined,
    })),
    query: query === '' ? undefined : query,
  };
}
