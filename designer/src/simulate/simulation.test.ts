import { compileProcedure } from '@oficio/schemas/compile';
import { calendarOfDates } from '@oficio/schemas/deadlines';
import { step } from '@oficio/schemas/definition';
import { checkScenario, runScenario, scenario } from '@oficio/schemas/scenario';
import { describe, expect, it } from 'vitest';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { recordScenario } from './record-scenario';
import {
  act,
  backToStart,
  instantOf,
  localOf,
  nextDeadline,
  playSimulation,
  type Simulation,
  stepAgain,
  stepBack,
} from './simulation';

const procedure = largeFamilyProcedure();
const proposal = procedure.chart.phases.find(({ id }) => id === 'proposal');
if (proposal?.kind === 'simple') {
  proposal.onEntry.push(
    step.parse({ kind: 'startDeadline', deadline: 'answer', term: { amount: 10, unit: 'workingDays' } }),
  );
}
const compiled = compileProcedure(procedure, { version: 1, hash: 'draft' });
const calendar = calendarOfDates(['2026-10-09', '2026-10-12']);
const entry = procedure.entries[0]?.id ?? '';
const start: Simulation = {
  setup: { entry, at: '2026-09-28T09:00', fields: {}, person: null },
  acts: [],
  undone: [],
};
const confirm = {
  at: '2026-09-29T10:00',
  event: { kind: 'citizen', action: 'confirm', answers: {} },
} as const;

describe('a run of the simulator', () => {
  it('keeps the time of the sede in winter and in summer', () => {
    expect(localOf(instantOf('2026-01-15T09:00'))).toBe('2026-01-15T09:00');
    expect(new Date(instantOf('2026-01-15T09:00')).toISOString()).toBe('2026-01-15T08:00:00.000Z');
    expect(new Date(instantOf('2026-07-15T09:00')).toISOString()).toBe('2026-07-15T07:00:00.000Z');
  });

  it('goes on, back and on again', () => {
    const after = act(start, confirm);
    const moved = playSimulation(compiled, calendar, after);
    expect(moved.refused).toBeNull();
    expect(moved.play.step.to).not.toEqual(playSimulation(compiled, calendar, start).play.step.to);
    expect(stepBack(after)).toEqual({ ...start, undone: [confirm] });
    expect(stepAgain(stepBack(after))).toEqual(after);
    expect(backToStart(after).acts).toEqual([]);
  });

  it('forgets what was taken back when something else happens', () => {
    expect(
      act(stepBack(act(start, confirm)), { at: '2026-09-30T10:00', event: { kind: 'time' } }).undone,
    ).toEqual([]);
  });

  it('jumps to the end of the next term, which fires by itself', () => {
    const opened = playSimulation(compiled, calendar, start);
    const next = nextDeadline(opened.play.clocks);
    // Ten working days after Monday 28 September, with 9 and 12 October out: the last is Wednesday 14.
    expect(next?.at).toBe('2026-10-15T00:00');
    const later = playSimulation(
      compiled,
      calendar,
      act(start, { at: next?.at ?? '', event: { kind: 'time' } }),
    );
    expect(later.lines.at(-1)?.event).toMatchObject({ kind: 'deadline', deadline: next?.clock.deadline });
  });

  it('is recorded as a scenario that keeps its own promises', () => {
    const run = act(start, confirm);
    const played = playSimulation(compiled, calendar, run);
    const recorded = recordScenario(run, played, {
      id: 'confirms',
      title: { es: 'Confirma', 'ca-valencia': 'Confirma' },
      procedure: procedure.id,
      calendar: 'es-vc',
    });
    const parsed = scenario.parse(JSON.parse(JSON.stringify(recorded)));
    expect(checkScenario(parsed, runScenario(compiled, parsed, calendar))).toEqual([]);
    expect(parsed.events).toHaveLength(1);
  });
});
