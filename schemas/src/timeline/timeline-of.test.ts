import { describe, expect, it } from 'vitest';
import { compileProcedure } from '../compile/compile-procedure.js';
import { calendarOfDates } from '../deadlines/index.js';
import { smallProcedure } from '../fixtures/small-procedure.js';
import { type CaseEventInput, caseEvent } from '../interpret/case-event.js';
import type { Clock } from '../interpret/clock.js';
import { initialStep, nextStep, storedContext } from '../interpret/interpret-case.js';
import type { Step } from '../interpret/step.js';
import { type PastStep, timelineOf } from './timeline-of.js';

const compiled = compileProcedure(smallProcedure, { version: 1, hash: 'h' });
const calendar = calendarOfDates([]);

function play(events: [string, CaseEventInput][]): { last: Step; past: PastStep[] } {
  const first = initialStep(compiled, { entry: 'offer', fields: {}, today: '2026-03-02' });
  if (!first.ok) throw new Error('refused');
  let last = first.step;
  const past: PastStep[] = [{ on: '2026-03-02', entered: last.entered, exited: last.exited }];
  for (const [today, event] of events) {
    const envelope = {
      event: caseEvent.parse(event),
      at: `${today}T09:00:00Z`,
      today,
      actor: { kind: 'system' as const },
    };
    const next = nextStep(compiled, last.snapshot, envelope);
    if (!next.ok) throw new Error(next.refusal.code);
    last = next.step;
    past.push({ on: today, entered: last.entered, exited: last.exited });
  }
  return { last, past };
}

function view(events: [string, CaseEventInput][], clocks: Clock[] = []) {
  const { last, past } = play(events);
  const timeline = timelineOf({
    compiled,
    entry: 'offer',
    steps: past,
    active: last.to,
    consultations: storedContext(last.snapshot).consultations,
    clocks,
    calendar,
    units: new Map([['tax', { name: { es: 'Tributos', 'ca-valencia': 'Tributs' } }]]),
    ended: last.ended && { outcome: last.ended.outcome, on: past.at(-1)?.on ?? '' },
  });
  const states = timeline.stages.flatMap(({ phases }) =>
    phases.map((phase) => `${phase.name.es}: ${phase.state}`),
  );
  return { timeline, states };
}

const confirm: [string, CaseEventInput] = ['2026-03-04', { kind: 'citizen', action: 'confirm' }];
const verified: [string, CaseEventInput] = [
  '2026-03-05',
  { kind: 'answer', dataNeed: 'title', result: 'verified', values: { 'title.inForce': true } },
];

const clock = (deadline: string, phase: string, due: string, scope: Clock['scope']): Clock => ({
  deadline,
  generation: 1,
  rule: { from: { kind: 'entry' } },
  scope,
  phase,
  status: 'running',
  startsFrom: '2026-03-02',
  startedAt: '2026-03-02T09:00',
  due,
  steps: [],
  warnings: [],
  suspensions: [],
  extensions: [],
});

describe('the timeline of a file', () => {
  it('shows the phase of now and the ordinary way ahead, and says whose turn it is', () => {
    const { timeline, states } = view([]);
    expect(states).toEqual(['Offered: current', 'A1: pending', 'Deciding: pending', 'Notified: pending']);
    expect(timeline.turn).toBe('person');
  });

  it('waits for another administration while a consultation is pending', () => {
    const { timeline, states } = view([confirm]);
    expect(states.slice(0, 2)).toEqual(['Offered: done', 'A1: current']);
    expect(timeline.turn).toBe('otherAdministration');
  });

  it('keeps the dates of what was done', () => {
    const { timeline } = view([confirm, verified]);
    expect(timeline.stages[0]?.phases[0]).toMatchObject({
      startedOn: '2026-03-02',
      endedOn: '2026-03-04',
      unitName: { es: 'Tributos' },
    });
  });

  it('ends with what was not needed told as such, and nothing pending', () => {
    const { timeline, states } = view([['2026-03-03', { kind: 'citizen', action: 'refuse' }]]);
    expect(timeline.ended).toEqual({ outcome: 'withdrawn', on: '2026-03-03' });
    expect(states).toContain('Deciding: notNeeded');
    expect(states).toContain('Declined: done');
    expect(states.some((line) => line.endsWith('pending'))).toBe(false);
  });

  it('gives the person their own date while it is their turn, then the last day to answer, never an office alarm', () => {
    const clocks = [
      clock('alarm', 'somewhere', '2026-03-05', 'case'),
      clock('offerEnd', 'offered', '2026-03-16', 'phase'),
      clock('maximumTerm', 'offered', '2026-06-04', 'case'),
    ];
    expect(view([], clocks).timeline.nextDate?.on).toBe('2026-03-16');
    expect(view([confirm], clocks).timeline.nextDate).toMatchObject({
      on: '2026-06-04',
      what: { en: 'Last day to answer you' },
    });
  });

  it('states no date for a phase whose clock still waits for a notification', () => {
    const running = clock('answer', 'offered', '2026-03-16', 'phase');
    const { due: _due, startsFrom: _start, ...undated } = running;
    const dueOf = (clocks: Clock[]) => view([], clocks).timeline.stages[0]?.phases[0]?.due;
    expect(dueOf([running])).toBe('2026-03-16');
    expect(dueOf([{ ...undated, status: 'waiting' }])).toBeNull();
  });

  it('never shows an internal id', () => {
    const { timeline } = view([confirm]);
    for (const id of compiled.index.phases.keys()) {
      expect(JSON.stringify(timeline)).not.toContain(`"${id}"`);
    }
  });
});
