export type { Alive, CaseContext, Consultation } from './case-context.js';
export type { Actor, CaseEvent, CaseEventInput, Envelope } from './case-event.js';
export { actor, caseEvent } from './case-event.js';
export type { Clock, ClockStep, ClockSuspension } from './clock.js';
export type { Datum } from './datum.js';
export { datum } from './datum.js';
export type { DeadlineRule, Effect, EffectKind } from './effect.js';
export type { GuardExplanation, RefusalCode, Step, StepRefusal, StepResult, StoredSnapshot } from './step.js';
export { refusalCodes } from './step.js';
