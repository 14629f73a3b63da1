import type { worklist } from '@oficio/schemas/api';
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Language } from '@oficio/schemas/definition';
import { type Clock, type StoredSnapshot, storedContext } from '@oficio/schemas/interpret';
import { partialDateRange, yearsBetween } from '@oficio/schemas/registry';
import { turnOf } from '@oficio/schemas/timeline';
import type { z } from 'zod';
import { phaseName } from '../case-file/case-view.js';
import { failureWords } from '../case-file/failure-words.js';
import type { ListedPerson } from '../people/person-names.js';
import type { AccountRow, MessageRow, TermAlert, WorkItem } from '../ports/index.js';
import { shownName } from '../store/erased-rows.js';

type WorkRow = z.infer<typeof worklist.workRow>;

export interface RowSurroundings {
  compiled: CompiledProcedure;
  /** The case as it stands; undefined when it vanished between two reads. */
  snapshot: StoredSnapshot | undefined;
  person: ListedPerson | undefined;
  accounts: ReadonlyMap<string, AccountRow>;
  letters: readonly MessageRow[];
  clocks: readonly Clock[];
  alerts: readonly TermAlert[];
  today: string;
  calendarName: string;
  language: Language;
  workingDaysLeft: (due: string) => number;
}

/** Whoever is this old, or acts through somebody else, is attended first [assumption of the demo town]. */
const VULNERABLE_AGE = 80;

function isVulnerable(person: ListedPerson | undefined, today: string): boolean {
  if (!person) return false;
  const { birthDate, underGuardianship } = person.row;
  return (
    underGuardianship ||
    (birthDate !== undefined && yearsBetween(partialDateRange(birthDate).latest, today) >= VULNERABLE_AGE)
  );
}

function flagsOf({ task, case: summary }: WorkItem, around: RowSurroundings): WorkRow['flags'] {
  const consultations = around.snapshot ? Object.values(storedContext(around.snapshot).consultations) : [];
  const has = (state: MessageRow['state']) => around.letters.some((letter) => letter.state === state);
  const isAbout = ({ kind, target, due }: TermAlert): boolean =>
    due >= around.today &&
    (kind === 'task'
      ? target === task?.taskId && due === task.due
      : around.clocks.some(
          ({ deadline, generation, status, alertOn }) =>
            deadline === 'maximumTerm' &&
            status === 'running' &&
            String(generation) === target &&
            alertOn === due,
        ));
  const flags: [WorkRow['flags'][number], boolean][] = [
    ['aboutToExpire', around.alerts.some(isAbout)],
    ['incident', summary.incident !== null],
    ['failedSending', has('failed')],
    ['returnedLetter', has('returned')],
    ['missingData', consultations.some(({ status }) => status === 'unavailable')],
    ['vulnerable', isVulnerable(around.person, around.today)],
  ];
  return flags.filter(([, raised]) => raised).map(([flag]) => flag);
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');

function assigneeOf({ task }: WorkItem, accounts: RowSurroundings['accounts']): WorkRow['assignee'] {
  const account = task?.assignee ? accounts.get(task.assignee) : undefined;
  return account ? { id: account.accountId, name: account.name, initials: initialsOf(account.name) } : null;
}

/** A row of the worklist: a task with its case, or a case that waits for somebody else. */
export function workRow(item: WorkItem, around: RowSurroundings): WorkRow {
  const { task, case: summary } = item;
  const { compiled, person, snapshot } = around;
  const consultations = snapshot ? storedContext(snapshot).consultations : {};
  const due = task?.due ?? summary.due;
  const [first] = summary.activePhases;
  return {
    taskId: task?.taskId ?? null,
    caseId: summary.caseId,
    number: summary.number,
    reference: summary.reference,
    subject: shownName(summary, person?.name, around.language),
    subjectDetail: person?.idMasked ?? '',
    procedureId: summary.procedureId,
    procedureName: compiled.procedure.name,
    taskName: task?.name ?? null,
    reason: task?.failure ? failureWords(task.failure.reason) : null,
    phaseName: phaseName(compiled, summary.activePhases),
    stage: (first === undefined ? undefined : compiled.index.phases.get(first)?.stage) ?? null,
    turn: task
      ? 'town'
      : turnOf(compiled.index, summary.activePhases, consultations, summary.endedAt !== null),
    due,
    workingDaysLeft: due === null ? null : around.workingDaysLeft(due),
    calendar: around.calendarName,
    suspended: summary.termSuspended,
    assignee: assigneeOf(item, around.accounts),
    flags: flagsOf(item, around),
  };
}
