import type { Rule } from '../finding.js';
import { alwaysLoop } from './always-loop.js';
import { automatedRefusal } from './automated-refusal.js';
import { automationOrgans } from './automation-organs.js';
import { deadlineWithoutOutcome } from './deadline-without-outcome.js';
import { exOfficioSilence } from './ex-officio-silence.js';
import { fieldNeverSet } from './field-never-set.js';
import { inclusionLoop } from './inclusion-loop.js';
import { letterSyntax } from './letter-syntax.js';
import { longHours } from './long-hours.js';
import { maximumTermAbsent } from './maximum-term-absent.js';
import { maximumTermLong } from './maximum-term-long.js';
import { missingText } from './missing-text.js';
import { naturalDays } from './natural-days.js';
import { negativeSilence } from './negative-silence.js';
import { noWayOut } from './no-way-out.js';
import { noWayToEnd } from './no-way-to-end.js';
import { offerWithoutRefusal } from './offer-without-refusal.js';
import { overlappingTransitions } from './overlapping-transitions.js';
import { phaseContact } from './phase-contact.js';
import { phaseDescription } from './phase-description.js';
import { phaseTerm } from './phase-term.js';
import { phaseUnit } from './phase-unit.js';
import { resolutionReachable } from './resolution-reachable.js';
import { sensorCalendar } from './sensor-calendar.js';
import { termSum } from './term-sum.js';
import { triggerWithoutOrigin } from './trigger-without-origin.js';
import { undeclaredField } from './undeclared-field.js';
import { unknownFact } from './unknown-fact.js';
import { unknownReference } from './unknown-reference.js';
import { unreachablePhase } from './unreachable-phase.js';

/** Every rule: first the shape of the chart, then what it names, what people read, and the law. */
export const rules: readonly Rule[] = [
  unknownReference,
  inclusionLoop,
  unreachablePhase,
  noWayToEnd,
  noWayOut,
  alwaysLoop,
  triggerWithoutOrigin,
  overlappingTransitions,
  deadlineWithoutOutcome,
  offerWithoutRefusal,
  undeclaredField,
  unknownFact,
  fieldNeverSet,
  letterSyntax,
  sensorCalendar,
  missingText,
  phaseDescription,
  phaseUnit,
  phaseContact,
  phaseTerm,
  maximumTermAbsent,
  maximumTermLong,
  negativeSilence,
  exOfficioSilence,
  naturalDays,
  longHours,
  automationOrgans,
  automatedRefusal,
  resolutionReachable,
  termSum,
];
