export type { Evidence, Explanation, Verdict } from './explanation.js';
export { evidence, explanation, verdict } from './explanation.js';
