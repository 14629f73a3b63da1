export type { Mismatch } from './check-scenario.js';
export { checkScenario, communicationsOf, takenIn, tasksOf, visitedIn } from './check-scenario.js';
export type { Trace, TraceLine } from './run-scenario.js';
export { Play, runScenario } from './run-scenario.js';
export type { Scenario, ScenarioInput } from './scenario.js';
export { localDateTime, scenario, scenarioEvent } from './scenario.js';
