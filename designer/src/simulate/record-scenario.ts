import type { LocalizedText } from '@oficio/schemas/definition';
import { communicationsOf, type ScenarioInput, tasksOf, visitedIn } from '@oficio/schemas/scenario';
import type { Played, Simulation } from './simulation';

interface About {
  id: string;
  title: LocalizedText;
  procedure: string;
  /** Id of the calendar with which it was played. */
  calendar: string;
}

/** A run of the simulator as a scenario: its events, and everything that followed as what must follow again. */
export function recordScenario({ setup, acts }: Simulation, { play }: Played, about: About): ScenarioInput {
  const trace = play.trace();
  const due = Object.fromEntries(
    trace.clocks.flatMap(({ deadline, due: date }) => (date === undefined ? [] : [[deadline, date]])),
  );
  return {
    id: about.id,
    title: about.title,
    procedure: about.procedure,
    entry: setup.entry,
    at: setup.at,
    calendar: about.calendar,
    fields: setup.fields,
    events: acts.map(({ at, event }) => ({ at, event })),
    expect: {
      phases: trace.phases,
      ...(trace.outcome ? { outcome: trace.outcome } : {}),
      visited: visitedIn(trace),
      communications: communicationsOf(trace),
      tasks: tasksOf(trace),
      ...(Object.keys(due).length > 0 ? { due } : {}),
    },
  };
}
