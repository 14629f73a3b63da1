export { expectedPath, landings, reachable } from './expected-path.js';
export type { PastStep, TimelineInput } from './timeline-of.js';
export { timelineOf } from './timeline-of.js';
export type { TimelinePhase, TimelineView } from './timeline-view.js';
export { phaseState, timelinePhase, timelineView } from './timeline-view.js';
export type { Turn } from './turn.js';
export { awaitsPerson, turnOf } from './turn.js';
