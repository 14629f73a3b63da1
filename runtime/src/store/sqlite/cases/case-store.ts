import type { CaseStore, CommitResult } from '../../../ports/index.js';
import type { Database } from '../database.js';
import { surroundingsOf } from '../surroundings.js';
import type { Synchronous } from '../verbs.js';
import { caseFamily } from './case-family.js';
import { caseQueries } from './case-queries.js';
import { clockAccounts } from './clock-accounts.js';
import { commandAnswers } from './command-answers.js';
import { commitStep } from './commit-step.js';
import { listCases } from './list-cases.js';
import { loadCase } from './load-case.js';
import { type PackedStep, packStep } from './packed-step.js';

export interface CaseVerbs extends Synchronous<CaseStore> {
  /** The second half of `commitStep`: writes what was packed, perhaps in another thread. */
  commitPacked(entity: string, step: PackedStep): CommitResult;
}

export function caseStore(db: Database, around = surroundingsOf(db)): CaseVerbs {
  const commit = commitStep(db);
  const accounts = clockAccounts(db);
  const load = loadCase(db);
  const list = listCases(db);
  const answers = commandAnswers(db);
  const queries = caseQueries(db);
  const family = caseFamily(db);
  return {
    commitStep: (entity, rows) => commit(entity, packStep(db.sealing, accounts, entity, rows)),
    commitPacked: (entity, step) => commit(entity, step),
    load: (entity, caseId) => load(entity, caseId),
    loadForEvent(entity, caseId) {
      const loaded = load(entity, caseId);
      return loaded && { case: loaded.case, clocks: loaded.clocks, ...around(entity) };
    },
    recall(entity, caseId) {
      const known = db.cases.latest(entity, caseId);
      return known && { case: known.record, clocks: known.clocks, ...around(entity) };
    },
    // Asked of a case that was loaded: what came after that makes its commit stale, and there the diary is asked.
    answerOf: (entity, caseId, key) =>
      db.cases.latest(entity, caseId)?.keys?.has(key) === false
        ? undefined
        : answers.find(entity, caseId, key),
    clocks: (entity, caseId) => load(entity, caseId)?.clocks ?? [],
    openAfter: (entity, after, limit) => queries.openAfter(entity, after, limit),
    list: (entity, filter) => list(entity, filter),
    findByReference: (entity, reference) => queries.findByReference(entity, reference),
    findByNumber: (entity, number) => queries.findByNumber(entity, number),
    findByRegisterEntry: (entity, number) => queries.findByRegisterEntry(entity, number),
    journal: (entity, caseId) => queries.journal(entity, caseId),
    brokenLink: (entity, caseId) => queries.brokenLink(entity, caseId),
    registerEntries: (entity, caseId) => queries.registerEntries(entity, caseId),
    countOpen: (entity) => queries.countOpen(entity),
    openSubjects: (entity, procedureId) => queries.openSubjects(entity, procedureId),
    origin: (entity, caseId) => family.origin(entity, caseId),
    startedFrom: (entity, parentCaseId) => family.startedFrom(entity, parentCaseId),
    setIncident: (entity, caseId, incident) => queries.setIncident(entity, caseId, incident),
  };
}
