/** The bars: each a ratio of two figures of the same run, with what must hold and what is aimed at. */

import type { BulkFigures } from '../long/bulk.js';
import type { Run } from '../measure/alternate.js';
import { medianOf, type Place, type Quantity, ratioOf } from './figures.js';

export interface Bar {
  figure: string;
  /** `least`: the ratio must reach it; `most`: must not exceed it. */
  kind: 'least' | 'most';
  bar: number;
  aim: number;
  /** Undefined when what it needs was not measured in this run. */
  measured: number | undefined;
}

const place = (subject: string, concurrency: number, quantity: Quantity): Place & { quantity: Quantity } => ({
  subject,
  concurrency,
  quantity,
});

interface Compared {
  figure: string;
  kind: Bar['kind'];
  bar: number;
  aim: number;
  of: Place & { quantity: Quantity };
  against: (Place & { quantity: Quantity })[];
}

const perSecond = (subject: string, concurrency: number) => place(subject, concurrency, 'eventsPerSecond');

const compared: Compared[] = [
  {
    figure: 'engine, C=1, against the one-transaction floor',
    kind: 'least',
    bar: 0.7,
    aim: 0.85,
    of: perSecond('engine', 1),
    against: [perSecond('floor-single', 1)],
  },
  {
    figure: 'engine, C=32, against the group floor',
    kind: 'least',
    bar: 0.35,
    aim: 0.5,
    of: perSecond('engine-served', 32),
    against: [perSecond('floor-group', 32)],
  },
  {
    figure: 'engine, C=256, against the group floor',
    kind: 'least',
    bar: 0.35,
    aim: 0.5,
    of: perSecond('engine-served', 256),
    against: [perSecond('floor-group', 256)],
  },
  {
    figure: 'HTTP, C=32, against the Hono POST echo',
    kind: 'least',
    bar: 0.2,
    aim: 0.3,
    of: perSecond('http', 32),
    against: [perSecond('echo-post', 32)],
  },
  {
    figure: 'HTTP, C=32: p99 against the echo’s p99',
    kind: 'most',
    bar: 2.5,
    aim: 2,
    of: place('http', 32, 'p99'),
    against: [place('echo-post', 32, 'p99')],
  },
  {
    figure: 'an unrelated GET under that load: p99 against the echo’s p99',
    kind: 'most',
    bar: 1.5,
    aim: 1,
    of: place('http', 32, 'probeP99'),
    against: [place('echo-post', 32, 'p99')],
  },
  {
    figure: 'engine against DBOS, the best of its ways, C=32',
    kind: 'least',
    bar: 20,
    aim: 40,
    of: perSecond('engine-served', 32),
    against: [perSecond('dbos-case', 32), perSecond('dbos-event', 32)],
  },
  {
    figure: 'HTTP against Restate, the best of its ways, C=32',
    kind: 'least',
    bar: 6,
    aim: 10,
    of: perSecond('http', 32),
    against: ['object', 'workflow', 'xstate'].map((way) => perSecond(`restate-${way}`, 32)),
  },
  {
    figure: 'engine against bpmn-engine + SQLite, the best of its ways, C=32',
    kind: 'least',
    bar: 30,
    aim: 60,
    of: perSecond('engine-served', 32),
    against: [perSecond('bpmn-memory', 32), perSecond('bpmn-recovered', 32)],
  },
  {
    figure: 'bytes per case against the raw rows',
    kind: 'most',
    bar: 1.8,
    aim: 1.4,
    of: place('engine', 32, 'bytesPerCase'),
    against: [place('floor-group', 32, 'bytesPerCase')],
  },
];

const growthOver = (cases: number): Compared => ({
  figure: `cost per event, from ${Math.ceil(cases / 100)} to ${cases} cases`,
  kind: 'most',
  bar: 1.3,
  aim: 1.1,
  of: perSecond('grown-1', 32),
  against: [perSecond('grown-3', 32)],
});

/** Every bar, and those that these runs cannot answer as not measured. */
export function barsOf(
  runs: readonly Run[],
  bulk: BulkFigures | undefined,
  /** To how many cases the largest database was filled. */
  cases: number,
): Bar[] {
  const ratios = [...compared, growthOver(cases)].map(({ of, against, ...bar }) => {
    const each = against.map((other) => ratioOf(runs, of, other)).filter((ratio) => ratio !== undefined);
    // Against several ways of one peer, the best of its ways counts: the smallest ratio.
    return { ...bar, measured: each.length === 0 ? undefined : Math.min(...each) };
  });
  return [
    ...ratios,
    {
      figure: `confirmation’s p99 while ${bulk?.opened ?? 'many'} cases are opened, against at rest`,
      kind: 'most',
      bar: 2,
      aim: 1.5,
      measured: bulk && bulk.bulkP99 / bulk.idleP99,
    },
    {
      figure: `memory of the server with ${cases} cases and clocks, MB`,
      kind: 'most',
      bar: 300,
      aim: 200,
      measured: medianOf(runs, { subject: 'memory', concurrency: 32 }, 'memoryMb'),
    },
  ];
}

/** Whether a bar holds; undefined when it was not measured. */
export function holds({ kind, bar, measured }: Bar): boolean | undefined {
  if (measured === undefined) return undefined;
  return kind === 'least' ? measured >= bar : measured <= bar;
}
