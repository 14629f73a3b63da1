export { analyse, blocksPublication } from './analyse.js';
export type { DocumentEdit } from './document-edit.js';
export { applyEdits } from './document-edit.js';
export type { Finding, Fix, Rule, RuleFinding, Severity } from './finding.js';
export type { LetterGroups } from './letter-variables.js';
export { letterVariables } from './letter-variables.js';
export type { AnalysisContext } from './model.js';
