// From the timeline of a case (pure, in every language) to what the timeline page shows in one.
import { textIn } from '@oficio/schemas/definition';
import type { Clock, ClockWorld } from '@oficio/schemas/interpret';
import type { TimelinePhase as PhaseOfCase, TimelineView } from '@oficio/schemas/timeline';
import { type ClockFigureModel, clockFigure } from '../clock/clock-figure-model.js';
import type { IsoDate } from '../dates.js';
import type { Language } from '../languages.js';
import type { Contact } from '../parts/contact.js';
import { sedeTexts } from '../texts.js';
import { countedTerm } from './counted-term.js';
import type { PhaseState } from './state.js';
import { stopsOf, withStops } from './stopped-clock.js';
import { termInWords } from './term-in-words.js';
import type { TimelinePhase, TimelineStage } from './timeline-item.js';

export type ViewReading = {
  readonly lang: Language;
  /** Today in Madrid: a running term whose day has passed is late. */
  readonly today: IsoDate;
  /** Answers doubts where a phase names no department or no telephone. */
  readonly office: Contact;
  readonly clocks: readonly Clock[];
  /** Of the town: it counts the days of the running terms. */
  readonly world: ClockWorld;
};

function stateOf(phase: PhaseOfCase, today: IsoDate): PhaseState {
  if (phase.state === 'pending') return 'todo';
  if (phase.state !== 'current') return phase.state;
  if (phase.yourTurn) return 'yourTurn';
  return phase.due !== null && phase.due < today ? 'late' : 'now';
}

/** The clock that gives the running phase its last day: that of its own, never an alarm of the office. */
function clockOf(
  phase: PhaseOfCase,
  { clocks, world, today, lang }: ViewReading,
): ClockFigureModel | undefined {
  if (phase.state !== 'current' || phase.due === null) return undefined;
  const own = clocks.find(
    ({ scope, status, due }) => scope === 'phase' && status === 'running' && due === phase.due,
  );
  return own && clockFigure(own, world, { today, lang });
}

function phaseOf(phase: PhaseOfCase, reading: ViewReading): TimelinePhase {
  const { lang, today, office } = reading;
  const t = sedeTexts(lang);
  const description = textIn(phase.description, lang);
  const due = phase.due ?? undefined;
  return {
    kind: 'phase',
    name: textIn(phase.name, lang),
    description:
      phase.times > 1 ? `${description} ${t('timeline.times', { times: phase.times })}` : description,
    state: stateOf(phase, today),
    startedOn: phase.startedOn ?? undefined,
    endedOn: phase.endedOn ?? undefined,
    term: phase.term ? { words: termInWords(phase.term, t), dueOn: due } : undefined,
    counted: countedTerm(phase, reading),
    clock: clockOf(phase, reading),
    department: phase.unitName ? textIn(phase.unitName, lang) : office.department,
    phone: phase.contact?.phone ?? office.phone,
    document: phase.document ? { name: textIn(phase.document, lang) } : undefined,
  };
}

/** The last phase done of a file that has ended is where it stands: it carries the word of the end. */
function withOutcome(stages: readonly TimelineStage[]): TimelineStage[] {
  const last = stages
    .flatMap(({ items }) => items)
    .filter((item) => item.kind === 'phase' && item.state === 'done')
    .at(-1);
  return stages.map((stage) => ({
    ...stage,
    items: stage.items.map((item) =>
      item === last && item.kind === 'phase' ? { ...item, state: 'outcome' } : item,
    ),
  }));
}

/** The stages of the timeline page. Stages without phases are left out. */
export function timelineStages(view: TimelineView, reading: ViewReading): TimelineStage[] {
  const stages = view.stages
    .map(({ stage, phases }) => ({ stage, items: phases.map((phase) => phaseOf(phase, reading)) }))
    .filter(({ items }) => items.length > 0);
  return withStops(view.ended ? withOutcome(stages) : stages, stopsOf(reading.clocks, reading.lang));
}
