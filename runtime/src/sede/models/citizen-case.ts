import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Entry, Language } from '@oficio/schemas/definition';
import { type Clock, type Datum, storedContext } from '@oficio/schemas/interpret';
import { fullName, maskIdentityNumber } from '@oficio/schemas/registry';
import type { ProcedureLibrary } from '../../cases/load-compiled.js';
import type { TownContext } from '../../http/town-context.js';
import type {
  CaseRecord,
  DocumentRow,
  JournalRow,
  MessageRow,
  PersonDossier,
  RegisterEntry,
  Store,
} from '../../ports/index.js';
import type { Contact } from '../parts/contact.js';
import { contactOf } from '../procedure/reading.js';
import { readingOf } from './published-catalogue.js';
import { unitInCharge } from './topics.js';

/** Everything of a case that its person may see, read at once. */
export interface CitizenCase {
  readonly record: CaseRecord;
  readonly clocks: readonly Clock[];
  readonly journal: readonly JournalRow[];
  readonly compiled: CompiledProcedure;
  readonly entry: Entry;
  readonly entries: readonly RegisterEntry[];
  readonly documents: readonly DocumentRow[];
  /** Letters of the inbox, newest first. */
  readonly letters: readonly MessageRow[];
  /** Undefined for somebody who is not in the town's register. */
  readonly dossier: PersonDossier | undefined;
  readonly fields: Readonly<Record<string, Datum>>;
}

/** No case has so many letters. */
const ALL_LETTERS = 500;
const inboxChannels = ['sede', 'electronicNotification'];

/** Loads a case of a town; undefined when the town has no such case. */
export async function loadCitizenCase(
  { store, procedures }: { store: Store; procedures: ProcedureLibrary },
  entity: string,
  caseId: string,
): Promise<CitizenCase | undefined> {
  const loaded = await store.cases.load(entity, caseId);
  if (!loaded) return undefined;
  const { case: record, clocks } = loaded;
  const compiled = await procedures.load(entity, record.procedureId, record.procedureVersion);
  const entry = compiled?.procedure.entries.find(({ id }) => id === record.entry);
  if (!compiled || !entry)
    throw new Error(`Version ${record.procedureId}@${record.procedureVersion} is not in the store.`);
  const [journal, entries, documents, messages, dossier] = await Promise.all([
    store.cases.journal(entity, caseId),
    store.cases.registerEntries(entity, caseId),
    store.documents.listByCase(entity, caseId),
    store.messages.list(entity, { caseId, limit: ALL_LETTERS }),
    store.register.dossier(entity, record.personId),
  ]);
  return {
    record,
    clocks,
    journal,
    compiled,
    entry,
    entries,
    documents,
    letters: messages.rows.filter(({ channel }) => inboxChannels.includes(channel)),
    dossier,
    fields: storedContext(record.snapshot).fields,
  };
}

/** Who the case is with, as receipts print it: the register first, then what the person wrote about themselves. */
export function personOfCase({ dossier, entry, fields }: CitizenCase): {
  firstName: string;
  name: string;
  maskedId: string;
} {
  if (dossier) {
    const { person } = dossier;
    return {
      firstName: person.givenName,
      name: fullName(person),
      maskedId: person.nif === undefined ? '' : maskIdentityNumber(person.nif),
    };
  }
  const written = (field: string | undefined): string => {
    const value = field === undefined ? null : fields[field]?.value;
    return typeof value === 'string' ? value : '';
  };
  const name = written(entry.writer?.name);
  const nif = written(entry.writer?.identityNumber);
  return { firstName: name.split(' ')[0] ?? '', name, maskedId: nif === '' ? '' : maskIdentityNumber(nif) };
}

/** Who answers doubts about a case: the department of its current phase, or the one in charge. */
export function contactOfCase(file: CitizenCase, town: TownContext, lang: Language): Contact {
  const { compiled, record } = file;
  const current = record.activePhases.map((id) => compiled.index.phases.get(id)?.unit).find(Boolean);
  return contactOf(current ?? unitInCharge(compiled), readingOf(compiled, town, lang));
}

/** How people call the file: its number, or the reference while no file is open. */
export const referenceOf = ({ record }: CitizenCase): string => record.number ?? record.reference;
