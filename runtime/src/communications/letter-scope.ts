import type { LetterGroups } from '@oficio/schemas/analysis';
import { type Field, type Language, type Procedure, textIn } from '@oficio/schemas/definition';
import type { Datum } from '@oficio/schemas/interpret';
import { fullName, maskIdentityNumber, type PersonRow, type Town } from '@oficio/schemas/registry';
import type { JournalRow } from '../ports/index.js';
import { fieldValueWords } from './field-value-words.js';
import { type LetterAddresses, letterLinks } from './letter-links.js';
import { letterReasons } from './letter-reasons.js';
import { sourceWords } from './source-words.js';
import { Withheld } from './withheld.js';

/** Everything that a letter is written from. What is absent is absent in the letter too, and stops it if read. */
export interface LetterFacts {
  procedure: Procedure;
  town: Town;
  person: PersonRow;
  addresses: LetterAddresses;
  fields: Readonly<Record<string, Datum>>;
  /** Unit that writes. */
  unit: string | undefined;
  case?: {
    entry: string;
    number: string | null;
    /** Civil dates. */
    startedOn: string;
    dueOn?: string | undefined;
    /** Last day to answer the offer of the phase that writes. */
    answerBy?: string | undefined;
    /** The step that asked for the letter. */
    step: Pick<JournalRow, 'explanations' | 'transitions' | 'today'> | undefined;
    actNumber?: string | undefined;
  };
}

/** `full`: sede and paper carry everything. `email`: personal values and amounts are withheld. */
export type RenderingKind = 'full' | 'email';

/** Puts `title.expiresOn` into `{ title: { expiresOn } }`. Reserved groups are written after, so they win. */
function nested(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  for (const [id, value] of entries) {
    const path = id.split('.');
    const last = path.pop() ?? id;
    let at = root;
    for (const part of path) {
      const next = at[part];
      at[part] =
        typeof next === 'object' && next !== null && !(next instanceof Withheld) ? next : Object.create(null);
      at = at[part] as Record<string, unknown>;
    }
    at[last] = value;
  }
  return root;
}

/** A group of the common variables: only names that the language declares for it, without what is not known. */
const present = <Group extends keyof LetterGroups>(
  _group: Group,
  members: NonNullable<LetterGroups[Group]>,
): LetterGroups[Group] =>
  Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== null),
  ) as LetterGroups[Group];

function unitOf(facts: LetterFacts, language: Language): LetterGroups['unit'] {
  const wanted = facts.unit ?? 'oac';
  const ofTown = facts.town.units.find(({ id }) => id === wanted);
  if (ofTown) {
    const { name, contact } = ofTown;
    return {
      name: name[language],
      phone: contact.phone,
      email: contact.email,
      hours: contact.hours[language],
      address: contact.address[language],
    };
  }
  const ofProcedure = facts.procedure.units.find(({ id }) => id === wanted);
  if (!ofProcedure) return undefined;
  const { name, contact } = ofProcedure;
  return present('unit', {
    name: textIn(name, language),
    phone: contact?.phone,
    email: contact?.email,
    hours: contact?.hours && textIn(contact.hours, language),
    address: contact?.address && textIn(contact.address, language),
  });
}

/** An identifier of another register explains nothing to a person. */
const saysSomething = (field: Field): boolean => !/Id$/.test(field.id);

/**
 * The variables of a letter in a language (content of the letters: persons, town, unit, case, links, evidence,
 * reasons, and the fields and parameters of the procedure). In an e-mail personal values come withheld.
 */
export function letterScope(
  facts: LetterFacts,
  language: Language,
  kind: RenderingKind,
): Record<string, unknown> {
  const { procedure, town, person } = facts;
  const personal = (value: unknown) => (kind === 'email' ? new Withheld(value) : value);
  const byId = new Map(procedure.fields.map((field) => [field.id, field]));
  const known = Object.entries(facts.fields).filter(([, { value }]) => value !== null);
  const links = letterLinks(facts.addresses, language);
  const office = town.units.find(({ id }) => id === 'oac') ?? town.units[0];
  const entry = procedure.entries.find(({ id }) => id === facts.case?.entry);
  const organ = procedure.organ
    ? textIn(procedure.organ.name, language)
    : town.organs[0]?.withArticle[language];
  const evidence = known.flatMap(([id, { value, source, on }]) => {
    const field = byId.get(id);
    if (!field?.personal || value === null || !saysSomething(field)) return [];
    if (field.setBy.kind !== 'sensor' && field.setBy.kind !== 'dataNeed') return [];
    return {
      label: textIn(field.name, language),
      value: personal(fieldValueWords(field, value, language)),
      source: sourceWords(procedure, source, language),
      date: on,
    };
  });
  const parameters = procedure.parameters.flatMap(({ id, value }) =>
    Array.isArray(value) ? [] : ([[id, value]] as const),
  );
  const fields = known.map(
    ([id, { value }]) => [id, (byId.get(id)?.personal ?? true) ? personal(value) : value] as const,
  );
  const declared = nested([...parameters, ...fields]);
  const reserved: LetterGroups = {
    person: present('person', {
      firstName: person.givenName,
      fullName: personal(fullName(person)),
      idMasked: person.nif === undefined ? undefined : personal(maskIdentityNumber(person.nif)),
    }),
    town: present('town', {
      name: town.name[language],
      of: town.of[language],
      url: links.home,
      phone: office?.contact.phone,
      email: office?.contact.email,
      address: office?.contact.address[language],
    }),
    unit: unitOf(facts, language),
    silence: silenceOf(entry, language),
    case: present('case', {
      reference: facts.addresses.reference,
      number: facts.case?.number ?? undefined,
      url: links.file,
      startedOn: facts.case?.startedOn,
      dueOn: facts.case?.dueOn,
    }),
    offer: present('offer', {
      url: links.offer,
      reference: facts.addresses.reference,
      until: facts.case?.answerBy,
    }),
    link: links.link,
    dpo: present('dpo', { email: town.units.find(({ id }) => id === 'dpo')?.contact.email }),
    organ: present('organ', { name: organ }),
    act: present('act', { date: facts.case?.step?.today, number: facts.case?.actNumber }),
    evidence,
    reasons: letterReasons(procedure, facts.case?.entry ?? '', facts.case?.step, language).map((reason) => ({
      ...reason,
      sentence: personal(reason.sentence),
    })),
  };
  return { ...declared, ...withDeclared(reserved, declared) };
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Withheld);

/** A procedure may declare `link.street` beside our own links; it cannot replace one of ours. */
function withDeclared(reserved: LetterGroups, declared: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(reserved).flatMap(([name, group]) => {
      if (group === undefined) return [];
      const also = declared[name];
      return [[name, isGroup(group) && isGroup(also) ? { ...also, ...group } : group]];
    }),
  );
}

function silenceOf(
  entry: Procedure['entries'][number] | undefined,
  language: Language,
): LetterGroups['silence'] {
  return entry?.silence.meaning && { meaning: textIn(entry.silence.meaning, language) };
}
