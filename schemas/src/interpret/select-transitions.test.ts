import { describe, expect, it } from 'vitest';
import { last, name, noted, on, play, said, says } from '../fixtures/played-chart.js';

const simple = (id: string, ...transitions: object[]) => ({
  kind: 'simple',
  id,
  name,
  ...noted(id),
  transitions,
});
const holding = (kind: 'compound' | 'parallel', id: string, phases: object[], ...transitions: object[]) => ({
  ...simple(id, ...transitions),
  kind,
  phases,
});
const history = (id: string, depth: 'shallow' | 'deep', ...target: string[]) => ({
  kind: 'history',
  id,
  name,
  depth,
  target,
});

describe('the branches of a parallel phase', () => {
  const isReady = { op: 'equals', left: { field: 'provisional' }, right: { value: true } };
  const makeReady = { kind: 'setField', field: 'provisional', to: { op: 'value', of: { value: true } } };
  const whenReady = (id: string, target: string) => ({
    id,
    trigger: { kind: 'always' },
    guard: isReady,
    target: [target],
  });

  it('go on by themselves in document order, whichever was entered last', () => {
    const chart = {
      phases: [
        holding('parallel', 'par', [
          holding('compound', 'l', [
            simple('l1', on('go', ['l2'], { steps: [makeReady] })),
            simple('l2', whenReady('t-left', 'l3')),
            simple('l3'),
          ]),
          holding('compound', 'r', [simple('r1', whenReady('t-right', 'r2')), simple('r2')]),
        ]),
      ],
    };
    expect(last(play(chart, 'par', 'go'))?.transitions).toEqual(['t-go-l2', 't-left', 't-right']);
  });

  it('go on by themselves in document order, also where one is divided further than another', () => {
    const chart = {
      phases: [
        holding(
          'parallel',
          'par',
          [
            holding('compound', 'l', [simple('l1', whenReady('t-left', 'l2')), simple('l2')]),
            simple('r', whenReady('t-right', 'out')),
          ],
          on('go', [], { steps: [makeReady] }),
        ),
        simple('out'),
      ],
    };
    // Both leave the first part: it is the one in the document before the other that does.
    expect(last(play(chart, 'par', 'go'))).toMatchObject({
      transitions: ['t-go-internal', 't-left', 't-right'],
    });
  });

  it('do not silence the phase around them: where one only takes note, the others are left', () => {
    const leave = on('leave', ['out']);
    const chart = {
      phases: [
        holding(
          'parallel',
          'par',
          [simple('l', on('leave', [], { steps: [says('noted')] })), simple('r')],
          leave,
        ),
        simple('out'),
      ],
    };
    const step = last(play(chart, 'par', 'leave'));
    expect(step).toMatchObject({ to: ['out'], transitions: ['t-leave-internal', leave.id] });
    expect(said(step)).toEqual(['-r', '-l', '-par', 'noted', '+out']);
  });
});

describe('a history', () => {
  const parted = {
    phases: [
      holding(
        'compound',
        'p',
        [
          holding('compound', 'q', [simple('q1', on('go', ['q2'])), simple('q2', on('back', ['deep']))]),
          history('deep', 'deep'),
        ],
        on('leave', ['out']),
        on('again', ['deep']),
      ),
      simple('out', on('return', ['deep'])),
    ],
  };

  it('does not enter again the phases that are not left on the way to it', () => {
    const steps = play(parted, 'p', 'leave', 'return', 'go', 'back');
    expect(said(last(steps))).toEqual(['-q2', '+q1']);
  });

  it('of a phase that the transition leaves is of that moment', () => {
    const steps = play(parted, 'p', 'go', 'again');
    expect(said(last(steps))).toEqual(['-q2', '-q', '-p', '+p', '+q', '+q2']);
  });

  it('may stand, for the first time, for the history of a part', () => {
    const chart = {
      phases: [
        holding('compound', 'p', [
          simple('p1'),
          holding('compound', 'q', [simple('q1'), simple('q2'), history('inner', 'deep', 'q2')]),
          history('outer', 'shallow', 'inner'),
        ]),
        simple('out', on('enter', ['outer'])),
      ],
    };
    expect(last(play(chart, 'out', 'enter'))).toMatchObject({ to: ['q2'], entered: ['p', 'q', 'q2'] });
  });

  it('with which its phase begins stands, for the first time, for the first part', () => {
    const chart = {
      phases: [
        {
          ...holding(
            'compound',
            'p',
            [simple('p1', on('go', ['p2'])), simple('p2'), history('before', 'shallow')],
            on('leave', ['out']),
          ),
          initial: 'before',
        },
        simple('out', on('return', ['p'])),
      ],
    };
    const [first, ...others] = play(chart, 'p', 'go', 'leave', 'return');
    expect(first?.to).toEqual(['p1']);
    expect(last(others)?.to).toEqual(['p2']);
  });
});

describe('a chart that goes round by itself', () => {
  const round = { ...on('unused', []), id: 't-round', trigger: { kind: 'raised', event: 'again' } };
  const raising = {
    ...simple('p', { ...round, target: ['p'] }),
    onEntry: [{ kind: 'raise', event: 'again' }],
  };

  it('is stopped with an error instead of holding the process', () => {
    const chart = { phases: [simple('start', on('go', ['p'])), raising] };
    expect(() => play(chart, 'start', 'go')).toThrow('go round without end');
    expect(() => play(chart, 'p')).toThrow('go round without end');
  });
});
