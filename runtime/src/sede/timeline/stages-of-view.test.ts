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

function items(timeline: TimelineView, lang: 'es' | 'ca-valencia' = 'es') {
  const stages = timelineStages(timeline, { lang, today: '2026-12-10', office: officeFixture(lang) });
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
    expect(
      timelineStages(view([phase({})]), { lang: 'es', today: '2026-12-10', office: officeFixture('es') }),
    ).toHaveLength(1);
  });
});
