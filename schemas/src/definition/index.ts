export { canonicalJson, canonicalJsonFile } from './canonical-json.js';
export type { Channel, Communication, LegalKind, Partial } from './communication.js';
export { channels, communication, legalKinds, partial } from './communication.js';
export type { Computation } from './computation.js';
export { computation } from './computation.js';
export type { ComparisonOperator, Criterion, Relation } from './criterion.js';
export { comparisonOperators, criterion, relations } from './criterion.js';
export type { DataNeed } from './data-need.js';
export { dataNeed } from './data-need.js';
export type { DefinitionProblem, DefinitionProblemCode } from './definition-problem.js';
export { jsonPointer } from './definition-problem.js';
export type { Documentation, Words } from './documentation/documentation.js';
export { documentationOf } from './documentation/index.js';
export type { Appeal, Automation, Entry } from './entry.js';
export { appeal, automation, entry } from './entry.js';
export type { Field, FieldOrigin } from './field.js';
export { field, fieldOrigin } from './field.js';
export type { Form, Question } from './form.js';
export { form, question } from './form.js';
export { dottedIdentifier, identifier, transitionTarget } from './identifier.js';
export type { Indicator, Survey } from './indicator.js';
export { indicator, survey } from './indicator.js';
export { procedureJsonSchema } from './json-schema.js';
export type { Layout } from './layout.js';
export { layout } from './layout.js';
export type { LegalReference } from './legal-reference.js';
export { legalReference } from './legal-reference.js';
export type { Language, LocalizedText } from './localized-text.js';
export { languages, localizedText, officialLanguages, textIn } from './localized-text.js';
export type { Migrated } from './migrations/migrate-to-current.js';
export { migrateToCurrent } from './migrations/migrate-to-current.js';
export type { FormatMigration, JsonObject } from './migrations/migration.js';
export type { OfferWords, WriterFields } from './offer-words.js';
export type { Operand } from './operand.js';
export { operand } from './operand.js';
export type { Outcome } from './outcome.js';
export { outcomes } from './outcome.js';
export type { Parameter } from './parameter.js';
export { parameter } from './parameter.js';
export type { ParsedProcedure } from './parse-procedure.js';
export { parseProcedure, parseProcedureText } from './parse-procedure.js';
export type {
  ActivePhase,
  Chart,
  CompoundPhase,
  FinalPhase,
  HistoryPhase,
  IncludePhase,
  LegalStage,
  LegalStep,
  ParallelPhase,
  Phase,
  SimplePhase,
  Subchart,
} from './phase.js';
export { chart, legalStages, legalSteps, phase, subchart } from './phase.js';
export type { PlacedPhase } from './phase-tree.js';
export { walkPhases } from './phase-tree.js';
export type { Procedure, ProcedureInput } from './procedure.js';
export { FORMAT_VERSION, procedure } from './procedure.js';
export type { Retention } from './retention.js';
export { DEFAULT_RETENTION_YEARS, retention, retentionYears } from './retention.js';
export type { IsoDate, Scalar, ValueType } from './scalar.js';
export { isoDate, scalar, valueType } from './scalar.js';
export type { AddresseeRule, Gathering, Sensor, SensorOccasion } from './sensor.js';
export { addresseeRule, gathering, sensor, sensorOccasion } from './sensor.js';
export type { DeadlineAnchor, Scope, Step } from './step.js';
export { deadlineAnchor, step } from './step.js';
export type { Role, Task } from './task.js';
export { roles, task } from './task.js';
export type { PhaseTerm, Term, TermUnit, UntilDate } from './term.js';
export { phaseTerm, term, termUnit, untilDate } from './term.js';
export type { Transition } from './transition.js';
export { transition } from './transition.js';
export type { CitizenAction, NotificationState, Trigger } from './trigger.js';
export { citizenActions, notificationStates, procedureEvents, trigger } from './trigger.js';
export type { Trilingual } from './trilingual.js';
export { trilingual } from './trilingual.js';
export type { Contact, Organ, Unit } from './unit.js';
export { contact, organ, unit } from './unit.js';
export type { Waiver } from './waiver.js';
export { waiver } from './waiver.js';
