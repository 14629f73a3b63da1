import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { calendarOfDates } from '../deadlines/index.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import { checkScenario, communicationsOf } from './check-scenario.js';
import { runScenario } from './run-scenario.js';
import { type ScenarioInput, scenario } from './scenario.js';

const compiled = compileProcedure(smallProcedure, { version: 1, hash: 'h' });
const calendar = calendarOfDates(['2026-03-19']);
const base = {
  id: 's',
  title: { es: 'Prueba' },
  procedure: 'small',
  entry: 'offer',
  at: '2026-03-10T09:00',
  calendar: 'es-vc',
};
const run = (input: Partial<ScenarioInput>) => {
  const parsed = scenario.parse({ ...base, events: [], expect: {}, ...input });
  const trace = runScenario(compiled, parsed, calendar);
  return { trace, mismatches: checkScenario(parsed, trace) };
};

describe('a scenario', () => {
  it('lets deadlines fire on their own date, when their last day is over', () => {
    const { trace, mismatches } = run({
      events: [
        { at: '2026-03-25T23:59', event: { kind: 'time' }, expect: { phases: ['offered'] } },
        { at: '2026-03-26T00:00', event: { kind: 'time' }, expect: { phases: ['expired'] } },
      ],
      expect: { outcome: 'offerEnded', due: { offerEnd: '2026-03-25' }, communications: ['offerLetter'] },
    });
    expect(mismatches).toEqual([]);
    expect(trace.lines.at(-1)).toMatchObject({
      on: '2026-03-26',
      event: { kind: 'deadline', deadline: 'offerEnd' },
    });
  });

  it('tells each promise that is not kept', () => {
    const { mismatches } = run({
      events: [{ at: '2026-03-11T10:00', event: { kind: 'citizen', action: 'confirm' } }],
      expect: {
        phases: ['offered'],
        due: { maximumTerm: '2026-06-12' },
        tasks: ['decide'],
        notExpected: ['working'],
      },
    });
    expect(mismatches.map(({ what }) => what)).toEqual(['phases', 'tasks', 'due.maximumTerm', 'notExpected']);
  });

  it('expects a refusal where it says so, and fails where it does not', () => {
    const askTwice = [
      { at: '2026-03-11T10:00', event: { kind: 'citizen' as const, action: 'confirm' as const } },
      { at: '2026-03-11T10:05', event: { kind: 'citizen' as const, action: 'confirm' as const } },
    ];
    expect(run({ events: askTwice }).mismatches.map(({ what }) => what)).toEqual(['events[1].refused']);
    const told = askTwice.map((item, index) =>
      index === 1 ? { ...item, expect: { refused: 'event.notNow' as const } } : item,
    );
    const { trace, mismatches } = run({ events: told });
    expect(mismatches).toEqual([]);
    expect(communicationsOf(trace)).toEqual(['offerLetter']);
  });
});
