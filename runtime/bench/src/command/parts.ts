/** The named parts of the bench and the subjects that each one alternates. */

export interface SubjectSpec {
  /** Key of its figures in the report. */
  id: string;
  /** As it is named in the table. */
  name: string;
  /** The subject's module, from the folder of the bench's own JavaScript. */
  module: string;
  way?: string;
}

interface Part {
  subjects: readonly SubjectSpec[];
  /** Runs with packages of its own folder, at 32 cases in flight only. */
  peer?: true;
}

const floor = '../floor/floor-subject.js';
const echo = '../http/echo-subject.js';
const engine = '../oficio/engine-subject.js';
const http = '../oficio/http-subject.js';
const dbos = '../../peers/dbos-subject.mjs';
const restate = '../../peers/restate-subject.mjs';
const bpmn = '../../peers/bpmn-subject.mjs';

export const parts = {
  floor: {
    subjects: [
      { id: 'floor-single', name: 'floor, one transaction per event', module: floor, way: 'single' },
      { id: 'floor-group', name: 'floor, group commit up to 256', module: floor, way: 'group' },
    ],
  },
  engine: {
    subjects: [
      { id: 'engine', name: 'Oficio, in process, one thread', module: engine, way: 'alone' },
      {
        id: 'engine-served',
        name: 'Oficio, in process, its writer in a thread',
        module: engine,
        way: 'served',
      },
    ],
  },
  http: {
    subjects: [
      { id: 'echo-post', name: 'Hono echo, POST', module: echo, way: 'post' },
      { id: 'echo-get', name: 'Hono echo, GET', module: echo, way: 'get' },
      { id: 'http', name: 'Oficio over HTTP', module: http, way: 'quiet' },
      { id: 'http-whole', name: 'Oficio over HTTP, sending its letters', module: http, way: 'whole' },
    ],
  },
  dbos: {
    peer: true,
    subjects: [
      { id: 'dbos-case', name: 'DBOS, a workflow per case', module: dbos, way: 'case' },
      { id: 'dbos-event', name: 'DBOS, a workflow per event', module: dbos, way: 'event' },
    ],
  },
  restate: {
    peer: true,
    subjects: [
      { id: 'restate-object', name: 'Restate over HTTP, virtual object', module: restate, way: 'object' },
      { id: 'restate-workflow', name: 'Restate over HTTP, workflow', module: restate, way: 'workflow' },
      { id: 'restate-xstate', name: 'Restate over HTTP, its XState bridge', module: restate, way: 'xstate' },
    ],
  },
  bpmn: {
    peer: true,
    subjects: [
      { id: 'bpmn-memory', name: 'bpmn-engine + SQLite, kept in memory', module: bpmn, way: 'memory' },
      { id: 'bpmn-recovered', name: 'bpmn-engine + SQLite, recovered', module: bpmn, way: 'recovered' },
    ],
  },
  xstate: {
    peer: true,
    subjects: [{ id: 'xstate', name: 'XState + SQLite, by hand', module: '../../peers/xstate-subject.mjs' }],
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** Parts that take long, and run only when they are asked for by name. */
export const longParts = ['growth', 'memory', 'bulk'] as const;
export type LongPartName = (typeof longParts)[number];

/** What runs when nothing is asked for: everything but the long parts. */
export const quickParts = Object.keys(parts) as readonly PartName[];

export const isPart = (name: string): name is PartName => name in parts;
export const isLongPart = (name: string): name is LongPartName => longParts.some((long) => long === name);

export const partOf = (name: PartName): Part => parts[name];

/** Databases that have grown, the smallest first, as subjects of the engine that works on over them. */
export const grownSubjects = (grown: readonly { folder: string; cases: number }[]): SubjectSpec[] =>
  grown.map(({ folder, cases }, index) => ({
    id: `grown-${index + 1}`,
    name: `Oficio, in process, over ${cases} cases`,
    module: engine,
    way: folder,
  }));

/** The whole server over a grown database. */
export const memorySubject = ({ folder, cases }: { folder: string; cases: number }): SubjectSpec => ({
  id: 'memory',
  name: `Oficio over HTTP, over ${cases} cases and clocks`,
  module: http,
  way: folder,
});
