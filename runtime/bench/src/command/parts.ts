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
const http = '../oficio/http-subject.js';

export const parts = {
  floor: {
    subjects: [
      { id: 'floor-single', name: 'floor, one transaction per event', module: floor, way: 'single' },
      { id: 'floor-group', name: 'floor, group commit up to 256', module: floor, way: 'group' },
    ],
  },
  engine: {
    subjects: [{ id: 'engine', name: 'Oficio, in process', module: '../oficio/engine-subject.js' }],
  },
  http: {
    subjects: [
      { id: 'echo-post', name: 'Hono echo, POST', module: echo, way: 'post' },
      { id: 'echo-get', name: 'Hono echo, GET', module: echo, way: 'get' },
      { id: 'http', name: 'Oficio over HTTP', module: http },
      { id: 'http-relay', name: 'Oficio over HTTP, sending its letters', module: http, way: 'relay' },
    ],
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;

/** What runs when nothing is asked for. */
export const quickParts: readonly PartName[] = ['floor', 'engine', 'http'];

export const partOf = (name: PartName): Part => parts[name];
