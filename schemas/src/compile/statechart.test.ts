import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chart as chartSchema } from '../definition/index.js';
import { last, name, noted, on, play, procedureOf, said, says } from '../fixtures/played-chart.js';
import { initialStep, nextStep } from '../interpret/interpret-case.js';
import { compileProcedure } from './compile-procedure.js';

const nested = {
  phases: [
    {
      kind: 'compound',
      id: 'p',
      name,
      ...noted('p'),
      transitions: [on('leave', ['out']), on('inner', ['p2'], { type: 'internal' }), on('outer', ['p2'])],
      phases: [
        {
          kind: 'simple',
          id: 'p1',
          name,
          ...noted('p1'),
          transitions: [on('go', ['p2'], { steps: [says('go')] }), on('stay', [], { steps: [says('stay')] })],
        },
        {
          kind: 'compound',
          id: 'p2',
          name,
          ...noted('p2'),
          initial: 'p22',
          phases: [
            { kind: 'simple', id: 'p21', name, ...noted('p21') },
            { kind: 'simple', id: 'p22', name, ...noted('p22'), transitions: [on('down', ['p21'])] },
          ],
        },
        { kind: 'history', id: 'shallow', name, depth: 'shallow', target: ['p1'] },
        { kind: 'history', id: 'deep', name, depth: 'deep', target: ['p1'] },
      ],
    },
    { kind: 'simple', id: 'out', name, transitions: [on('shallowly', ['shallow']), on('deeply', ['deep'])] },
  ],
};

describe('a compound phase (SCXML 3.3)', () => {
  it('enters from outside in and leaves from inside out, with the steps of the transition between', () => {
    const steps = play(nested, 'p', 'go');
    expect(said(steps[0])).toEqual(['+p', '+p1']);
    expect(said(last(steps))).toEqual(['-p1', 'go', '+p2', '+p22']);
    expect(last(steps)?.to).toEqual(['p22']);
  });

  it('is not left by an internal transition to one of its parts, and is by an external one (SCXML 3.5)', () => {
    expect(said(last(play(nested, 'p', 'inner')))).toEqual(['-p1', '+p2', '+p22']);
    expect(said(last(play(nested, 'p', 'outer')))).toEqual(['-p1', '-p', '+p', '+p2', '+p22']);
  });

  it('runs the steps of a transition without target and leaves nothing', () => {
    const step = last(play(nested, 'p', 'stay'));
    expect(said(step)).toEqual(['stay']);
    expect(step).toMatchObject({ to: ['p1'], entered: [], exited: [], transitions: ['t-stay-internal'] });
  });
});

describe('history (SCXML 3.10), stored as JSON between steps', () => {
  it('shallow comes back to the part, and enters it by its beginning', () => {
    expect(last(play(nested, 'p', 'go', 'down', 'leave', 'shallowly'))?.to).toEqual(['p22']);
  });
  it('deep comes back to the very phase', () => {
    expect(last(play(nested, 'p', 'go', 'down', 'leave', 'deeply'))?.to).toEqual(['p21']);
  });
  it('goes to its own target when nothing was visited', () => {
    expect(last(play(nested, 'out', 'deeply'))?.to).toEqual(['p1']);
  });

  const branch = (id: string) => ({
    kind: 'compound',
    id,
    name,
    ...noted(id),
    phases: [
      { kind: 'simple', id: `${id}1`, name, ...noted(`${id}1`), transitions: [on('go', [`${id}2`])] },
      { kind: 'simple', id: `${id}2`, name, ...noted(`${id}2`) },
    ],
  });
  const forked = {
    phases: [
      {
        kind: 'parallel',
        id: 'par',
        name,
        ...noted('par'),
        transitions: [on('again', ['back'], { type: 'internal' }), on('leave', ['out'])],
        phases: [
          branch('l'),
          branch('r'),
          { kind: 'history', id: 'back', name, depth: 'shallow', target: [] },
        ],
      },
      { kind: 'simple', id: 'out', name, transitions: [on('enter', ['back'])] },
    ],
  };

  it('without a target stands, in a parallel phase that was never left, for all its branches', () => {
    const fresh = ['+l', '+l1', '+r', '+r1'];
    expect(said(last(play(forked, 'out', 'enter')))).toEqual(['+par', ...fresh]);
    // The phase itself is not left, and so it is not entered: what it started goes on once.
    const leaves = ['-r2', '-r', '-l2', '-l'];
    expect(said(last(play(forked, 'par', 'go', 'again')))).toEqual([...leaves, ...fresh]);
  });
});

const both = {
  phases: [
    { kind: 'simple', id: 'start', name, transitions: [on('split', ['l2', 'r2'])] },
    {
      kind: 'parallel',
      id: 'par',
      name,
      transitions: [{ id: 't-done', trigger: { kind: 'done' }, target: ['end'] }],
      phases: [
        {
          kind: 'compound',
          id: 'l',
          name,
          phases: [
            { kind: 'simple', id: 'l1', name },
            {
              kind: 'simple',
              id: 'l2',
              name,
              transitions: [on('finish', ['lEnd'], { steps: [{ kind: 'raise', event: 'leftDone' }] })],
            },
            { kind: 'final', id: 'lEnd', name },
          ],
        },
        {
          kind: 'compound',
          id: 'r',
          name,
          phases: [
            { kind: 'simple', id: 'r1', name },
            {
              kind: 'simple',
              id: 'r2',
              name,
              transitions: [
                { id: 't-raised', trigger: { kind: 'raised', event: 'leftDone' }, target: ['r3'] },
              ],
            },
            { kind: 'simple', id: 'r3', name, transitions: [on('finish', ['rEnd'])] },
            { kind: 'final', id: 'rEnd', name },
          ],
        },
      ],
    },
    { kind: 'final', id: 'end', name, outcome: 'granted' },
  ],
};

describe('a parallel phase (SCXML 3.4)', () => {
  it('is entered in several of its parts by one transition with several targets', () => {
    expect(last(play(both, 'start', 'split'))?.to).toEqual(['l2', 'r2']);
  });
  it('hears in one part what another raises, within the same step', () => {
    const step = last(play(both, 'start', 'split', 'finish'));
    expect(step?.to).toEqual(['lEnd', 'r3']);
    expect(step?.transitions).toEqual(['t-finish-lEnd', 't-raised']);
  });
  it('is done when all its parts are', () => {
    const steps = play(both, 'start', 'split', 'finish', 'finish');
    expect(last(steps)).toMatchObject({ to: ['end'], ended: { phase: 'end', outcome: 'granted' } });
  });
});

describe('an automatic transition', () => {
  it('is taken at once, the inner before the outer and in document order', () => {
    const met = { op: 'equals', left: { value: 1 }, right: { value: 1 } };
    const always = (id: string, target: string, guard?: object) => ({
      id,
      trigger: { kind: 'always' },
      target: [target],
      ...(guard && { guard }),
    });
    const automatic = {
      phases: [
        {
          kind: 'compound',
          id: 'a',
          name,
          transitions: [always('t-outer', 'c', met)],
          phases: [
            {
              kind: 'simple',
              id: 'a1',
              name,
              transitions: [always('t-first', 'b', met), always('t-second', 'c')],
            },
          ],
        },
        { kind: 'simple', id: 'b', name },
        { kind: 'simple', id: 'c', name },
      ],
    };
    const [step] = play(automatic, 'a');
    expect(step).toMatchObject({ to: ['b'], transitions: ['t-first'], entered: ['a', 'a1', 'b'] });
  });
});

describe('a final phase of the first level', () => {
  const ending = {
    phases: [
      { kind: 'simple', id: 'open', name, transitions: [on('finish', ['end'])] },
      {
        kind: 'final',
        id: 'end',
        name,
        outcome: 'granted',
        onEntry: [
          says('ending'),
          {
            kind: 'startDeadline',
            deadline: 'late',
            term: { amount: 1, unit: 'workingDays' },
            scope: 'case',
          },
        ],
        onExit: [says('never')],
      },
    ],
  };

  it('closes the case after its own steps, and leaves nothing alive, not even what they started', () => {
    const step = last(play(ending, 'open', 'finish'));
    expect(step?.effects.map(({ kind }) => kind)).toEqual([
      'publishStatus',
      'startDeadline',
      'cancelDeadline',
      'closeCase',
    ]);
    expect(said(step)).toEqual(['ending']);
  });

  it('is where the case stays: it is not left', () => {
    expect(last(play(ending, 'open', 'finish'))).toMatchObject({ to: ['end'], exited: ['open'] });
  });
});

describe('replaying', () => {
  it('gives the same step for the same stored case and event, whatever the way there', () => {
    const messages = fc.array(
      fc.constantFrom('go', 'stay', 'inner', 'outer', 'down', 'leave', 'shallowly', 'deeply'),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(messages, (walk) => {
        const once = play(nested, 'p', ...walk);
        const again = play(nested, 'p', ...walk);
        expect(again).toEqual(once);
        expect(JSON.parse(JSON.stringify(last(once)))).toEqual(last(once));
      }),
      { numRuns: 60 },
    );
  });
});

describe('an included sub-chart', () => {
  const including = {
    phases: [
      {
        kind: 'include',
        id: 'mend',
        name,
        include: 'mending',
        exits: { mended: 'after', given: 'end' },
        stage: 'instruction',
      },
      { kind: 'simple', id: 'after', name },
      { kind: 'final', id: 'end', name, outcome: 'desisted' },
    ],
  };
  const subchart = {
    id: 'mending',
    name,
    initial: 'asked',
    exits: ['mended', 'given'],
    phases: chartSchema.parse({
      phases: [
        {
          kind: 'simple',
          id: 'asked',
          name,
          transitions: [on('sent', ['exit.mended']), on('late', ['exit.given'])],
        },
      ],
    }).phases,
  };
  const compiled = () =>
    compileProcedure({ ...procedureOf(including, 'mend'), subcharts: [subchart] }, { version: 1, hash: 'h' });

  it('is expanded with prefixed ids and leaves by the exits that its place names', () => {
    const first = initialStep(compiled(), { entry: 'offer', fields: {}, today: '2026-03-02' });
    if (!first.ok) throw new Error('refused');
    expect(first.step.to).toEqual(['mend.asked']);
    const next = nextStep(compiled(), first.step.snapshot, {
      event: { kind: 'message', message: 'sent', values: {} },
      at: '2026-03-02T09:00:00Z',
      today: '2026-03-02',
      actor: { kind: 'system' },
    });
    expect(next).toMatchObject({
      ok: true,
      step: { to: ['after'], transitions: ['mend.t-sent-exit-mended'] },
    });
  });

  it('that does not exist is a bug with its name', () => {
    expect(() => compileProcedure(procedureOf(including, 'mend'), { version: 1, hash: 'h' })).toThrow(
      'mend includes mending',
    );
  });
});
