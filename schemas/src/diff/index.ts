export type { Change, ChangeAspect } from './change.js';
export { changesMeaning, diffProcedures } from './diff-procedures.js';
