import * as calendars from './calendars.js';
import * as cases from './cases.js';
import * as clock from './clock.js';
import type { Contract } from './contract.js';
import * as laws from './laws.js';
import * as messages from './messages.js';
import * as notifications from './notifications.js';
import * as procedures from './procedures.js';
import * as register from './register.js';
import * as sensors from './sensors.js';
import * as session from './session.js';
import * as systems from './systems.js';
import * as worklist from './worklist.js';

export type { CaseView, KeptCase } from './cases.js';
export type { Access, Contract, Method } from './contract.js';
export { caseworkers, erasers } from './contract.js';
export type { NotificationView } from './notifications.js';
export type { Problem } from './problem.js';
export { problem } from './problem.js';
export type { Session } from './session.js';
export type { Correlation } from './systems.js';
export {
  calendars,
  cases,
  clock,
  laws,
  messages,
  notifications,
  procedures,
  register,
  sensors,
  session,
  systems,
  worklist,
};

const isContract = (value: unknown): value is Contract =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** Every route of the interface, for mounting, documenting and testing them all. */
export const allContracts: readonly Contract[] = [
  session,
  calendars,
  clock,
  procedures,
  sensors,
  worklist,
  cases,
  laws,
  messages,
  notifications,
  register,
  systems,
].flatMap((group) => Object.values(group).filter(isContract));
