import type { Rule } from '../finding.js';
import { alwaysLoop } from './always-loop.js';
import { appealKind } from './appeal-kind.js';
import { decisionWithoutAppeals } from './appeal-paragraph.js';
import { appealTerm } from './appeal-term.js';
import { appealsAbsent } from './appeals-absent.js';
import { appearance } from './appearance.js';
import { automatedRefusal } from './automated-refusal.js';
import { automationOrgans } from './automation-organs.js';
import { deadlineExtension } from './deadline-extension.js';
import { deadlineWithoutOutcome } from './deadline-without-outcome.js';
import { declarationAndCommunication } from './declaration-and-communication.js';
import { documentAlreadyHeld } from './document-already-held.js';
import { exOfficioSilence } from './ex-officio-silence.js';
import { exitWithoutTarget } from './exit-without-target.js';
import { expiryWithoutDuty } from './expiry-without-duty.js';
import { fieldNeverSet } from './field-never-set.js';
import { firstContact } from './first-contact.js';
import { hearingSkipped } from './hearing-skipped.js';
import { historyBeginning } from './history-beginning.js';
import { inclusionLoop } from './inclusion-loop.js';
import { letterLoop } from './letter-loop.js';
import { letterSyntax } from './letter-syntax.js';
import { longHours } from './long-hours.js';
import { maximumTermAbsent } from './maximum-term-absent.js';
import { maximumTermExtension } from './maximum-term-extension.js';
import { maximumTermLong } from './maximum-term-long.js';
import { missingText } from './missing-text.js';
import { naturalDays } from './natural-days.js';
import { naturalDaysTold } from './natural-days-told.js';
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
import { sanctionSeparation } from './sanction-separation.js';
import { sensorCalendar } from './sensor-calendar.js';
import { startedOnLeaving } from './started-on-leaving.js';
import { stepTerm } from './step-term.js';
import { suspensionCap } from './suspension-cap.js';
import { suspensionCommunicated } from './suspension-communicated.js';
import { suspensionEnd } from './suspension-end.js';
import { suspensionGround } from './suspension-ground.js';
import { targetsTogether } from './targets-together.js';
import { termBasis } from './term-basis.js';
import { termSum } from './term-sum.js';
import { triggerWithoutOrigin } from './trigger-without-origin.js';
import { undeclaredField } from './undeclared-field.js';
import { unknownFact } from './unknown-fact.js';
import { unknownReference } from './unknown-reference.js';
import { unreachablePhase } from './unreachable-phase.js';
import { urgency } from './urgency.js';

/** Every rule: first the shape of the chart, then what it names, what people read, and the law. */
export const rules: readonly Rule[] = [
  unknownReference,
  inclusionLoop,
  exitWithoutTarget,
  unreachablePhase,
  noWayToEnd,
  noWayOut,
  alwaysLoop,
  triggerWithoutOrigin,
  overlappingTransitions,
  targetsTogether,
  historyBeginning,
  deadlineWithoutOutcome,
  startedOnLeaving,
  offerWithoutRefusal,
  undeclaredField,
  unknownFact,
  fieldNeverSet,
  letterSyntax,
  letterLoop,
  sensorCalendar,
  missingText,
  phaseDescription,
  phaseUnit,
  phaseContact,
  phaseTerm,
  maximumTermAbsent,
  maximumTermLong,
  termSum,
  termBasis,
  naturalDays,
  naturalDaysTold,
  longHours,
  stepTerm,
  deadlineExtension,
  maximumTermExtension,
  urgency,
  suspensionGround,
  suspensionCommunicated,
  suspensionCap,
  suspensionEnd,
  negativeSilence,
  exOfficioSilence,
  appearance,
  resolutionReachable,
  hearingSkipped,
  sanctionSeparation,
  automationOrgans,
  automatedRefusal,
  documentAlreadyHeld,
  declarationAndCommunication,
  firstContact,
  expiryWithoutDuty,
  decisionWithoutAppeals,
  appealsAbsent,
  appealKind,
  appealTerm,
];
