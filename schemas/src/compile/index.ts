export type { CompiledProcedure } from './compile-procedure.js';
export { compileProcedure } from './compile-procedure.js';
export { caseEventName, triggerEventName } from './event-name.js';
export { expandIncludes, UnknownSubchart } from './expand-includes.js';
export type { ChartIndex, PhaseNode } from './phase-index.js';
export { indexChart } from './phase-index.js';
