export { addressText } from './facts/address-text.js';
export { declaredFact, type FactDeclaration, type FactGroup, factCatalogue } from './facts/fact-catalogue.js';
export {
  type DiscountFacts,
  type HouseholdFacts,
  householdFacts,
  type PersonSubject,
  type PropertyFacts,
  personFacts,
  type TitleFacts,
} from './facts/household-facts.js';
export { fullName, type PersonFacts } from './facts/person-facts.js';
export { indexRegister, type RegisterIndex } from './facts/register-index.js';
export { type GeneratedTown, type GenerateTownOptions, generateTown } from './generator/generate-town.js';
export { type BuiltInRole, builtInRoles } from './generator/home-draft.js';
export { hashText, type Random, seededRandom } from './generator/random.js';
export {
  checkIdentityNumber,
  type IdentityNumberCheck,
  type IdentityNumberKind,
  maskIdentityNumber,
  normaliseIdentityNumber,
} from './identity/identity-number.js';
export { type Localized, localized, type RegistryLanguage } from './localized.js';
export { type KnownKeys, type RegisterReading, readingRegister } from './read-register.js';
export { type RegisterFileCells, type RegisterProblem, registerKey } from './read-register-rows.js';
export { type AddressRow, addressRow } from './rows/address-row.js';
export { type DeathRow, deathRow } from './rows/death-row.js';
export { type DiscountRow, discountRow } from './rows/discount-row.js';
export { type HouseholdRow, householdRow } from './rows/household-row.js';
export { isCivilDate, isPartialDate, partialDateRange, yearsBetween } from './rows/partial-date.js';
export { type PersonRow, personRow } from './rows/person-row.js';
export {
  type RegisterProblemCode,
  type RegisterProblemParams,
  registerProblems,
  registerProblemText,
} from './rows/problems.js';
export { type PropertyRow, propertyRow } from './rows/property-row.js';
export {
  type RegisterColumn,
  type RegisterFile,
  type RegisterFileId,
  type RegisterReference,
  type RegisterRow,
  type RegisterRows,
  registerFileOrder,
  registerFiles,
} from './rows/register-files.js';
export { type TitleRow, titleRow } from './rows/title-row.js';
export {
  type AnswerValues,
  type SimulatedAnswer,
  type SimulatedQuestion,
  type SimulatedService,
  simulatedAnswer,
  simulatedServices,
} from './simulated-answers.js';
export { type Town, type TownOrgan, type TownUnit, town } from './town.js';
export { registerCells, registerCsv } from './write-register.js';
