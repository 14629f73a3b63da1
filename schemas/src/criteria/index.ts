export { compute } from './compute.js';
export { evaluate } from './evaluate.js';
export type { SensorFinding } from './evaluate-sensor.js';
export { evaluateSensor } from './evaluate-sensor.js';
export type { Evidence, Explanation, Verdict } from './explanation.js';
export { evidence, explanation, verdict } from './explanation.js';
export type { EvaluationScope, Facts, Subject } from './subject.js';
export { parametersById } from './subject.js';
