import { calendarOfDates } from '@oficio/schemas/deadlines';
import type { Clock } from '@oficio/schemas/interpret';
import type { TimelineView } from '@oficio/schemas/timeline';
import { describe, expect, it } from 'vitest';
import { officeFixture } from '../fixtures/frame.js';
import { timelineStages } from './stages-of-view.js';

type Phase = TimelineView['stages'][number]['phases'][number];

function phase(changes: Partial<Phase>): Phase {
  return {
    name: { es: 'Comprobamos', 'ca-valencia': 'Comprovem' },
    description: { es: 'Miramos los datos.', 'ca-valencia': 'Mirem les dades.' },
    state: 'pending',
    yourTurn: false,
    startedOn: null,
    endedOn: null,
    term: null,
    due: null,
    unitName: null,
    contact: null,
    document: null,
    times: 1,
    ...changes,
  };
}

function view(phases: Phase[], changes: Partial<TimelineView> = {}): TimelineView {
  return {
    stages: [
      { stage: 'initiation', phases: [] },
      { stage: 'instruction', phases },
    ],
    situation: { es: 'Lo miramos.', 'ca-valencia': 'Ho mirem.' },
    turn: 'town',
    nextDate: null,
    ended: null,
    ...changes,
  };
}

const reading = (lang: 'es' | 'ca-valencia', clocks: Clock[] = []) => ({
  lang,
  today: '2026-12-10',
  office: officeFixture(lang),
  clocks,
  world: { calendar: calendarOfDates(['2026-12-08']), zone: 'Europe/Madrid' },
});

/** The maximum term of three months, with its stops. */
const maximumTerm = (suspensions: Clock['suspensions'], due?: string): Clock => ({
  deadline: 'maximumTerm',
  generation: 1,
  rule: { term: { amount: 3, unit: 'months' } } as Clock['rule'],
  scope: 'case' as Clock['scope'],
  phase: 'checking',
  status: due === undefined ? 'suspended' : 'running',
  startsFrom: '2026-11-23',
  ...(due !== undefined && { due }),
  steps: [],
  warnings: [],
  suspensions,
  extensions: [],
  startedAt: '2026-11-23T10:00',
});

function items(timeline: TimelineView, lang: 'es' | 'ca-valencia' = 'es', clocks: Clock[] = []) {
  const stages = timelineStages(timeline, reading(lang, clocks));
  return stages.flatMap((stage) => stage.items);
}

function states(timeline: TimelineView) {
  return items(timeline).map((item) => (item.kind === 'phase' ? item.state : item.kind));
}

describe('the timeline of a case, on the sede', () => {
  it('turns every state into its word, the person’s turn and the late phase included', () => {
    const running = { state: 'current', term: { amount: 10, unit: 'workingDays' } } as const;
    expect(
      states(
        view([
          phase({ state: 'done' }),
          phase({ ...running, due: '2026-12-10' }),
          phase({ ...running, due: '2026-12-09' }),
          phase({ state: 'current', yourTurn: true }),
          phase({ state: 'stopped' }),
          phase({ state: 'notNeeded' }),
          phase({ state: 'pending' }),
        ]),
      ),
    ).toEqual(['done', 'now', 'late', 'yourTurn', 'stopped', 'notNeeded', 'todo']);
  });

  it('writes the term in words with the date it falls on', () => {
    const [item] = items(
      view([phase({ state: 'current', term: { amount: 1, unit: 'months' }, due: '2027-01-07' })]),
      'ca-valencia',
    );
    expect(item).toMatchObject({ name: 'Comprovem', term: { words: '1 mes', dueOn: '2027-01-07' } });
  });

  it('gives the office where a phase names no department', () => {
    expect(items(view([phase({})]))[0]).toMatchObject({
      department: 'Oficina de Atención Ciudadana',
      phone: '96 000 12 34',
    });
  });

  it('tells a phase gone through twice', () => {
    expect(items(view([phase({ state: 'done', times: 2 })]))[0]).toMatchObject({
      description: 'Miramos los datos. Ha pasado por aquí 2 veces.',
    });
  });

  it('marks the last phase of an ended file as its end, so that one step is current', () => {
    const ended = { outcome: 'granted', on: '2026-12-09' };
    expect(
      states(
        view([phase({ state: 'done' }), phase({ state: 'done' }), phase({ state: 'notNeeded' })], { ended }),
      ),
    ).toEqual(['done', 'outcome', 'notNeeded']);
  });

  it('leaves out a legal stage without phases', () => {
    expect(timelineStages(view([phase({})]), reading('es'))).toHaveLength(1);
  });

  it('counts the running term of the current phase day by day, when it is in days and its date agrees', () => {
    const running = {
      state: 'current',
      startedOn: '2026-12-03',
      term: { amount: 5, unit: 'workingDays' },
    } as const;
    const counted = (due: string) => {
      const [item] = items(view([phase({ ...running, due })]));
      return item?.kind === 'phase' ? item.counted : undefined;
    };
    expect(counted('2026-12-11')?.days).toEqual([
      { date: '2026-12-04', count: 1 },
      { date: '2026-12-05', because: 'weekend' },
      { date: '2026-12-06', because: 'weekend' },
      { date: '2026-12-07', count: 2 },
      { date: '2026-12-08', because: 'holiday' },
      { date: '2026-12-09', count: 3 },
      { date: '2026-12-10', count: 4 },
      { date: '2026-12-11', count: 5 },
    ]);
    expect(counted('2026-12-11')?.explanation).toContain('5');
    expect(counted('2026-12-14'), 'an extension moved it').toBeUndefined();
    expect(counted('2026-12-09'), 'it has passed').toBeUndefined();
  });

  it('tells each stop of the clock after the phase in which it began, with its dates', () => {
    const stop = {
      ground: '22.1.a',
      reason: { es: '', 'ca-valencia': '' },
      communicatedBy: 'requirement',
      from: '2026-11-25',
    } as const;
    const phases = [
      phase({ state: 'done', startedOn: '2026-11-23', endedOn: '2026-12-01' }),
      phase({ state: 'current', startedOn: '2026-12-01' }),
    ];
    const closed = maximumTerm([{ ...stop, until: '2026-12-01' }], '2027-03-01');
    expect(items(view(phases), 'es', [closed])).toMatchObject([
      { kind: 'phase' },
      {
        kind: 'stopped',
        name: 'Esperábamos tu respuesta',
        explanation:
          'Del miércoles 25 de noviembre de 2026 al martes 1 de diciembre de 2026 no corrió el plazo para contestarte. La fecha límite es ahora el **lunes 1 de marzo de 2027**.',
      },
      { kind: 'phase' },
    ]);
    expect(items(view(phases), 'es', [maximumTerm([stop])])[1]).toMatchObject({
      name: 'Esperamos tu respuesta',
      explanation:
        'El plazo para contestarte no corre desde el miércoles 25 de noviembre de 2026. Mientras está parado no hay fecha límite.',
    });
    const { from: _notYet, ...decided } = stop;
    expect(items(view(phases), 'es', [maximumTerm([decided])])).toHaveLength(2);
  });
});
