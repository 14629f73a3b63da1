import type { CaseStore } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { caseQueries } from './case-queries.js';
import { commitStep } from './commit-step.js';
import { listCases } from './list-cases.js';
import { loadCase } from './load-case.js';
import { loadClocks } from './load-clocks.js';

export function caseStore(db: Database): CaseStore {
  const commit = commitStep(db);
  const load = loadCase(db);
  const clocks = loadClocks(db);
  const list = listCases(db);
  const queries = caseQueries(db);
  return {
    commitStep: async (entity, rows) => commit(entity, rows),
    load: async (entity, caseId) => load(entity, caseId),
    clocks: async (entity, caseId) => clocks(entity, caseId),
    list: async (entity, filter) => list(entity, filter),
    findByReference: async (entity, reference) => queries.findByReference(entity, reference),
    journal: async (entity, caseId) => queries.journal(entity, caseId),
    registerEntries: async (entity, caseId) => queries.registerEntries(entity, caseId),
    countOpen: async (entity) => queries.countOpen(entity),
    openSubjects: async (entity, procedureId) => queries.openSubjects(entity, procedureId),
    setIncident: async (entity, caseId, incident) => queries.setIncident(entity, caseId, incident),
  };
}
