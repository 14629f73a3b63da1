export type { TimelinePhase, TimelineView } from './timeline-view.js';
export { phaseState, timelinePhase, timelineView } from './timeline-view.js';
