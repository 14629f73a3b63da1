/** The pure interpreter alone: the case becomes JSON before every event, and all else is made anew from JSON. */
import { compileProcedure } from '@oficio/schemas/compile';
import { parseProcedure } from '@oficio/schemas/definition';
import {
  activePhaseIds,
  applyClockEffects,
  type CaseEvent,
  type Clock,
  dueClocks,
  initialStep,
  nextStep,
  type StepResult,
  type StoredSnapshot,
} from '@oficio/schemas/interpret';
import { type ConvertedChart, ENTRY } from './convert-chart.js';
import type { RunningCase } from './play-script.js';
import { afterWorkingHours, calendar, localTime, START, ZONE } from './test-town.js';

interface Stored {
  snapshot: StoredSnapshot;
  clocks: Clock[];
}

/** Opens a case of a chart. Throws what XState throws for a chart that it cannot build. */
export function openInProcess(chart: ConvertedChart): RunningCase {
  const definition = JSON.stringify(chart.procedure);
  let now = START;

  const compile = () => {
    const parsed = parseProcedure(JSON.parse(definition));
    if (!parsed.ok) throw new TypeError('a converted chart cannot be read back');
    return compileProcedure(parsed.procedure, { version: 1, hash: 'conformance' });
  };
  const today = () => localTime(now).slice(0, 10);

  const keep = (clocks: readonly Clock[], result: StepResult): string | undefined => {
    if (!result.ok) return undefined;
    const moment = { calendar, zone: ZONE, today: today(), localNow: localTime(now) };
    const { snapshot, effects } = result.step;
    return JSON.stringify({ snapshot, clocks: applyClockEffects(clocks, effects, moment) } satisfies Stored);
  };

  const opened = keep([], initialStep(compile(), { entry: ENTRY, fields: {}, today: today() }));
  if (opened === undefined) throw new TypeError('the case could not be opened');
  let stored = opened;
  const read = (): Stored => JSON.parse(stored) as Stored;

  const dispatch = (event: CaseEvent): void => {
    const { snapshot, clocks } = read();
    const at = new Date(now).toISOString();
    const result = nextStep(compile(), snapshot, { event, at, today: today(), actor: { kind: 'system' } });
    stored = keep(clocks, result) ?? stored;
  };

  return {
    phases: async () => activePhaseIds(compile(), read().snapshot),
    async pass(hours) {
      const until = afterWorkingHours(now, hours);
      for (
        let [due] = dueClocks(read().clocks, until);
        due !== undefined;
        [due] = dueClocks(read().clocks, until)
      ) {
        now = Math.max(now, due.dueAt ?? now);
        const { deadline, generation } = due;
        dispatch({ kind: 'deadline', deadline, generation });
      }
      now = until;
    },
    async send(form) {
      dispatch({ kind: 'citizen', action: 'submit', form, answers: {} });
    },
  };
}
