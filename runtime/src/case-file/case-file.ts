import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Clock } from '@oficio/schemas/interpret';
import type { ProcedureLibrary } from '../cases/load-compiled.js';
import type {
  AccountRow,
  CaseRecord,
  DocumentRow,
  JournalRow,
  MessageRow,
  PersonDossier,
  Store,
  TaskRow,
} from '../ports/index.js';

/** Everything that is kept of one case, read at once for showing it. */
export interface CaseFile {
  record: CaseRecord;
  clocks: Clock[];
  journal: JournalRow[];
  tasks: TaskRow[];
  messages: MessageRow[];
  documents: DocumentRow[];
  dossier: PersonDossier | undefined;
  accounts: ReadonlyMap<string, AccountRow>;
  compiled: CompiledProcedure;
}

/** No case has so many letters; a page of a list never needs more. */
const ALL_MESSAGES = 500;

/** Loads a case of a town; undefined when the town has no such case. */
export async function loadCaseFile(
  store: Store,
  procedures: ProcedureLibrary,
  entity: string,
  caseId: string,
): Promise<CaseFile | undefined> {
  const loaded = await store.cases.load(entity, caseId);
  if (!loaded) return undefined;
  const { case: record, clocks } = loaded;
  const compiled = await procedures.load(entity, record.procedureId, record.procedureVersion);
  if (!compiled)
    throw new Error(`Version ${record.procedureId}@${record.procedureVersion} is not in the store.`);
  const [journal, tasks, messages, documents, dossier, accounts] = await Promise.all([
    store.cases.journal(entity, caseId),
    store.tasks.listByCase(entity, caseId),
    store.messages.list(entity, { caseId, limit: ALL_MESSAGES }),
    store.documents.listByCase(entity, caseId),
    store.register.dossier(entity, record.personId),
    store.accounts.list(entity),
  ]);
  return {
    record,
    clocks,
    journal,
    tasks,
    messages: messages.rows,
    documents,
    dossier,
    accounts: new Map(accounts.map((account) => [account.accountId, account])),
    compiled,
  };
}
