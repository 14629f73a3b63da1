import { workingDaysLeft } from '@oficio/schemas/deadlines';
import { type Language, textIn } from '@oficio/schemas/definition';
import { clockMoveStep, homeCalendarOf } from '@oficio/schemas/interpret';
import type { TimelineView } from '@oficio/schemas/timeline';
import { caseTimeline } from '../../case-file/case-timeline.js';
import { clockWorldOf, type TownContext, todayIn } from '../../http/town-context.js';
import type { MessageRow } from '../../ports/index.js';
import { type ClockFigureModel, clockFigure } from '../clock/clock-figure-model.js';
import { longMoment } from '../dates.js';
import type { AnswerLimit, TimelineActivity, TimelineModel } from '../pages/timeline.js';
import { inLanguage, sedePaths } from '../paths.js';
import { sedeTexts } from '../texts.js';
import { timelineStages } from '../timeline/stages-of-view.js';
import { deedsOf } from './answers-of-case.js';
import { actLinks, citizenActs } from './citizen-actions.js';
import { type CitizenCase, contactOfCase, referenceOf } from './citizen-case.js';
import { officeOf } from './frame-model.js';
import { silenceInWords } from './legal-details.js';
import { normaliseCode } from './verification-model.js';

const instant = (at: number): string => new Date(at).toISOString();

/** Whether the letter is a notification: only those have their opening recorded. */
export function isNotification({ compiled }: CitizenCase, { communication }: MessageRow): boolean {
  return (
    compiled.procedure.communications.find(({ id }) => id === communication)?.legalKind === 'notification'
  );
}

/** The situation in one sentence and whose turn it is. The last text that the procedure published wins. */
export function statusOf(file: CitizenCase, view: TimelineView, lang: Language): string {
  const { publicStatus } = file.record;
  const situation = textIn(publicStatus ?? view.situation, lang).replaceAll('**', '');
  return view.turn === 'nobody' ? situation : `${situation} ${sedeTexts(lang)(`turn.${view.turn}`)}`;
}

/** The dates of the person, and the one to answer them, that a change of calendar moved; not the alarms of the office. */
function movedDates({ journal, clocks, compiled }: CitizenCase, lang: Language): TimelineActivity[] {
  const isTold = (deadline: string): boolean => {
    const clock = clocks.find((one) => one.deadline === deadline);
    const phase = clock && compiled.index.phases.get(clock.phase)?.phase;
    return deadline === 'maximumTerm' || (clock?.scope === 'phase' && phase?.visibleToCitizen === true);
  };
  return journal.flatMap(({ at, event }) =>
    event?.kind !== 'calendar'
      ? []
      : event.deadlines
          .filter(({ deadline }) => isTold(deadline))
          .map((move) => {
            const { article, text } = clockMoveStep(move);
            return { what: textIn(text, lang), at: instant(at), detail: article };
          }),
  );
}

function activityOf(file: CitizenCase, lang: Language): TimelineActivity[] {
  const t = sedeTexts(lang);
  const { reference } = file.record;
  const see = (path: string) => ({ href: inLanguage(lang, path), label: t('activity.see') });
  const deeds = deedsOf(file).map(
    ({ row, action, entry }): TimelineActivity => ({
      what: t(`activity.${action}`),
      at: instant(row.at),
      detail: entry && t('activity.registered', { number: entry.number }),
      link: see(`${sedePaths.offerReceipt(reference)}?n=${row.seq}`),
    }),
  );
  const letters = file.letters.map(
    (letter): TimelineActivity => ({
      what: t('activity.letter', { subject: letter.subject }),
      at: instant(letter.createdAt),
      detail:
        letter.state === 'opened'
          ? t('activity.opened', { moment: longMoment(instant(letter.updatedAt), lang) })
          : undefined,
      link: see(sedePaths.message(letter.messageId)),
    }),
  );
  const documents = file.documents.map(
    ({ name, issuedAt, code }): TimelineActivity => ({
      what: t('activity.document', { name: textIn(name, lang) }),
      at: instant(issuedAt),
      link: {
        href: `${inLanguage(lang, sedePaths.verification)}?code=${normaliseCode(code)}`,
        label: t('activity.check'),
      },
    }),
  );
  return [...deeds, ...letters, ...documents, ...movedDates(file, lang)].sort((one, other) =>
    other.at.localeCompare(one.at),
  );
}

const maximumTermOf = ({ clocks }: CitizenCase) =>
  clocks.filter(({ deadline }) => deadline === 'maximumTerm').at(-1);

/** The last day to answer, while it runs or once it was missed. */
function limitOf(file: CitizenCase, today: string, lang: Language): AnswerLimit | undefined {
  if (file.record.endedAt !== null) return undefined;
  const clock = maximumTermOf(file);
  if (clock?.due === undefined || clock.status === 'cancelled') return undefined;
  return { on: clock.due, ifNoAnswer: silenceInWords(file.entry, lang), passed: clock.due < today };
}

/** The maximum term over the calendar, with its gaps: while it runs, is stopped, or was missed. */
function termFigure(
  file: CitizenCase,
  town: TownContext,
  reading: { today: string; lang: Language },
): ClockFigureModel | undefined {
  const clock = maximumTermOf(file);
  if (file.record.endedAt !== null || clock === undefined || clock.status === 'cancelled') return undefined;
  return clockFigure(clock, clockWorldOf(town), reading);
}

/** "Answer the offer" inside a sentence. */
const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Working days to a last day, by the calendars of its own clock: the person's home may have others (art. 30.6). */
function daysTo(due: string, { clocks }: CitizenCase, town: TownContext, today: string): number {
  const world = clockWorldOf(town);
  const clock = clocks.find((one) => one.status === 'running' && one.due === due);
  return workingDaysLeft(today, due, world.calendar, clock && homeCalendarOf(clock, world));
}

/** Where the file stands, for its person. */
export function timelineModel(
  file: CitizenCase,
  { town, lang, today }: { town: TownContext; lang: Language; today: string },
): TimelineModel {
  const { compiled, record, journal } = file;
  const view = caseTimeline(town, compiled, file);
  const opened = journal.find(({ effects }) => effects.some(({ kind }) => kind === 'openFile'));
  const next = view.nextDate;
  return {
    title: textIn(compiled.procedure.name, lang),
    reference: referenceOf(file),
    startedOn: opened && todayIn(town, opened.at),
    status: statusOf(file, view, lang),
    next: next
      ? {
          what: uncapitalised(textIn(next.what, lang)),
          on: next.on,
          days: next.on < today ? undefined : daysTo(next.on, file, town, today),
        }
      : undefined,
    stages: timelineStages(view, {
      lang,
      today,
      office: officeOf(town.town, lang),
      clocks: file.clocks,
      world: clockWorldOf(town),
    }),
    activity: activityOf(file, lang),
    actions: actLinks(citizenActs(file, today), record.reference, lang),
    limit: limitOf(file, today, lang),
    term: termFigure(file, town, { today, lang }),
    contact: contactOfCase(file, town, lang),
  };
}
