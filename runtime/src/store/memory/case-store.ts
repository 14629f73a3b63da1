import type { CaseRecord, CaseStore, CaseSummary } from '../../ports/index.js';
import { readCursor, writeCursor } from '../cursor.js';
import { searchKey } from '../search-key.js';
import { commitStep } from './commit-step.js';
import { brokenInMemory } from './journal-chain.js';
import { keyOf, ordered } from './memory-table.js';
import type { MemoryTables } from './memory-tables.js';

export const summaryOf = ({ snapshot: _snapshot, ...summary }: CaseRecord): CaseSummary => summary;

/** Whether a search text is part of the number, the reference or the person's name. */
export function caseMatches(tables: MemoryTables, entity: string, row: CaseSummary, text: string): boolean {
  const wanted = text.toLowerCase();
  if (row.number?.toLowerCase().includes(wanted) || row.reference.toLowerCase().includes(wanted)) return true;
  const person = tables.register.get(entity)?.rows.people.find((one) => one.personId === row.personId);
  const name = person && [person.givenName, person.surname1, person.surname2 ?? ''].join(' ');
  return name !== undefined && searchKey(name).includes(searchKey(text));
}

export function caseStore(tables: MemoryTables): CaseStore {
  const clocks = (entity: string, caseId: string) =>
    tables.timers.all(entity, (row) => row.caseId === caseId).map((row) => row.clock);
  const journal = (entity: string, caseId: string) =>
    ordered(
      tables.journal.all(entity, (row) => row.caseId === caseId),
      (row) => [row.seq],
    );
  const open = (row: CaseRecord): boolean => row.endedAt === null;
  return {
    commitStep: async (entity, commit) => commitStep(tables, entity, commit),

    async load(entity, caseId) {
      const found = tables.cases.get(entity, caseId);
      return found && { case: found, clocks: clocks(entity, caseId) };
    },

    async loadForEvent(entity, caseId) {
      const found = tables.cases.get(entity, caseId);
      const due = tables.notifications.all(entity).flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
      return (
        found && {
          case: found,
          clocks: clocks(entity, caseId),
          townSavedAt: tables.towns.get(entity)?.savedAt,
          townNotificationDueAt: due.length > 0 ? Math.min(...due) : null,
        }
      );
    },

    // Nothing is held apart from what is stored.
    recall: async () => undefined,

    answerOf: async (entity, caseId, key) => tables.commandAnswers.get(entity, keyOf(caseId, key)),

    async findByReference(entity, reference) {
      const [found] = tables.cases.all(entity, (row) => row.reference === reference);
      return found && summaryOf(found);
    },

    async findByNumber(entity, number) {
      const [found] = tables.cases.all(entity, (row) => row.number === number);
      return found && summaryOf(found);
    },

    async findByRegisterEntry(entity, number) {
      const [entry] = tables.registerEntries.all(entity, (row) => row.number === number);
      const found = entry && tables.cases.get(entity, entry.caseId);
      return found && summaryOf(found);
    },

    async openAfter(entity, after, limit) {
      const rows = tables.cases.all(entity, (row) => open(row) && row.caseId > (after ?? ''));
      return ordered(rows, (row) => [row.caseId])
        .slice(0, limit)
        .map(summaryOf);
    },

    async list(entity, { search, procedureId, personId, state, after, limit }) {
      const matching = tables.cases.all(
        entity,
        (row) =>
          (procedureId === undefined || row.procedureId === procedureId) &&
          (personId === undefined || row.personId === personId) &&
          (state === 'all' || open(row) === (state === 'open')) &&
          (!search || caseMatches(tables, entity, row, search)),
      );
      const newest = ordered(matching, (row) => [row.openedAt, row.caseId]).reverse();
      const cursor = readCursor(after);
      const rest = newest.filter(
        (row) =>
          !cursor || row.openedAt < cursor.at || (row.openedAt === cursor.at && row.caseId < cursor.id),
      );
      const rows = rest.slice(0, limit).map(summaryOf);
      const last = rows.at(-1);
      const next = last && rest.length > rows.length ? writeCursor(last.openedAt, last.caseId) : null;
      return { rows, total: matching.length, next };
    },

    journal: async (entity, caseId) => journal(entity, caseId),

    brokenLink: async (entity, caseId) => brokenInMemory(entity, journal(entity, caseId)),

    clocks: async (entity, caseId) => clocks(entity, caseId),

    registerEntries: async (entity, caseId) =>
      tables.registerEntries.all(entity, (row) => row.caseId === caseId),

    async countOpen(entity) {
      const counts = new Map<string, { procedureId: string; version: number; open: number }>();
      for (const { procedureId, procedureVersion: version } of tables.cases.all(entity, open)) {
        const key = `${procedureId}@${version}`;
        counts.set(key, { procedureId, version, open: (counts.get(key)?.open ?? 0) + 1 });
      }
      return [...counts.values()];
    },

    async openSubjects(entity, procedureId) {
      return tables.cases
        .all(entity, (row) => open(row) && row.procedureId === procedureId)
        .map(({ caseId, subject, personId }) => ({ caseId, subject: subject.id, personId }));
    },

    origin: async (entity, caseId) => tables.origins.get(entity, caseId),

    async startedFrom(entity, parentCaseId) {
      const started = tables.cases.all(
        entity,
        ({ caseId }) => tables.origins.get(entity, caseId)?.parentCaseId === parentCaseId,
      );
      return ordered(started, (row) => [row.openedAt, row.caseId]).map(({ caseId, endedAt, outcome }) => ({
        caseId,
        startedBy: tables.origins.get(entity, caseId)?.startedBy ?? '',
        endedAt,
        outcome,
      }));
    },

    async setIncident(entity, caseId, incident) {
      const found = tables.cases.get(entity, caseId);
      if (found) tables.cases.put(entity, caseId, { ...found, incident });
    },
  };
}
