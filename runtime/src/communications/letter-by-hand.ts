/** A letter that a person of the office wrote and sent on paper, instead of one that the machine could not send. */
import { dateInWords, dayStart } from '@oficio/schemas/deadlines';
import { type Language, textIn } from '@oficio/schemas/definition';
import { type Sayings, say } from '../case-file/localized.js';
import { orderOf } from '../case-file/order-of.js';
import type { ProcedureLibrary } from '../cases/load-compiled.js';
import { type TownContext, todayIn } from '../http/town-context.js';
import { newNotification } from '../notifications/open-notification.js';
import type { IdSource, LetterByHand, Store, TaskRow } from '../ports/index.js';

interface ByHandDeps {
  store: Pick<Store, 'cases'>;
  procedures: ProcedureLibrary;
  ids: IdSource;
}

/** What the officer says of it. */
export interface SentByHand {
  /** Civil date on which it left. */
  on: string;
  /** To whom and where. */
  to: string;
  /** Where its copy is kept; empty when nothing is said. */
  note: string;
  /** Account of the officer. */
  by: string;
  /** In which the officer works. */
  language: Language;
}

const sayings: Sayings<'text' | 'copy' | 'note'> = {
  es: {
    text: 'Esta carta la escribió una persona de la oficina y salió en papel el {on}. El programa no guarda su texto.',
    copy: 'La copia: {note}',
    note: 'Escrita a mano',
  },
  'ca-valencia': {
    text: "Esta carta la va escriure una persona de l'oficina i va eixir en paper el {on}. El programa no en guarda el text.",
    copy: 'La còpia: {note}',
    note: 'Escrita a mà',
  },
  en: {
    text: 'This letter was written by a person of the office and left on paper on {on}. The program does not keep its text.',
    copy: 'Its copy: {note}',
    note: 'Written by hand',
  },
};

/**
 * The letter to record, and what is followed of it from here on where it is a notification: each attempt to deliver it
 * is recorded on it, and only those start the person's terms (arts. 41 and 42). It is no copy on the sede.
 * @param now epoch milliseconds.
 * @returns why it cannot be, when the task is not of a letter of its case, the case's person was erased, or the day is
 * after today or before the act.
 */
export async function letterByHand(
  { store, procedures, ids }: ByHandDeps,
  town: TownContext,
  { caseId, failure }: TaskRow,
  sent: SentByHand,
  now: number,
): Promise<LetterByHand | 'task.noLetter' | 'letter.dateOutside' | 'case.closed'> {
  const { entity } = town;
  const loaded = await store.cases.load(entity, caseId);
  if (failure === null || !loaded) return 'task.noLetter';
  const { case: record } = loaded;
  if (record.erasedAt !== undefined) return 'case.closed';
  const { effectId } = failure;
  const compiled = await procedures.load(entity, record.procedureId, record.procedureVersion);
  if (!compiled) return 'task.noLetter';
  const journal = await store.cases.journal(entity, caseId);
  const { act, letter: communication } = orderOf({ journal, compiled }, effectId);
  if (!act || !communication) return 'task.noLetter';
  const { on, to, note, by, language } = sent;
  if (on > todayIn(town, now) || on < todayIn(town, act.at)) return 'letter.dateOutside';
  const left = on === todayIn(town, now) ? now : Math.max(act.at, dayStart(on, town.town.timeZone));
  const words = (key: keyof (typeof sayings)[Language]): string =>
    textIn(say(sayings, key, { on: dateInWords(on), note }), language);
  const { personId } = record;
  return {
    message: {
      messageId: ids.next(now),
      effectId,
      caseId,
      procedureId: record.procedureId,
      templateVersion: record.procedureVersion,
      communication: communication.id,
      name: communication.name,
      personId,
      channel: 'post',
      to,
      language,
      subject: textIn(communication.name, language),
      html: '',
      text: note === '' ? words('text') : `${words('text')}\n\n${words('copy')}`,
      state: 'printed',
      createdAt: left,
      updatedAt: now,
    },
    note: [on, words('note'), by].join(' · '),
    ...(communication.legalKind === 'notification' && {
      notification: newNotification(town, {
        effectId,
        caseId,
        communication: communication.id,
        personId,
        means: 'paper',
        channel: 'paper',
        postedOn: on,
        now,
      }),
    }),
  };
}
