import type { calendars } from '@oficio/schemas/api';
import { caseworkers } from '@oficio/schemas/api';
import type { CompiledProcedure } from '@oficio/schemas/compile';
import type { Language } from '@oficio/schemas/definition';
import type { z } from 'zod';
import type { StaffActor } from '../auth/actor.js';
import type { ListedPerson } from '../people/person-names.js';
import type { CalendarMoveRow, CaseSummary } from '../ports/index.js';
import { shownName } from '../store/erased-rows.js';

type MoveView = z.infer<typeof calendars.calendarMove>;

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => `${word.charAt(0).toUpperCase()}.`)
    .join(' ');

/** A row of the list of those affected. Names are for whoever attends cases; the others see initials. */
export function moveView(
  row: CalendarMoveRow,
  {
    summary,
    compiled,
    person,
  }: {
    summary: CaseSummary;
    compiled: CompiledProcedure;
    person: ListedPerson | undefined;
  },
  { actor, language }: { actor: StaffActor; language: Language },
): MoveView {
  const attends = caseworkers.some((role) => actor.roles.includes(role));
  const name = shownName(summary, person?.name, language);
  return {
    caseId: row.caseId,
    number: summary.number,
    reference: summary.reference,
    procedureName: compiled.procedure.name,
    subject: attends || summary.erasedAt !== undefined ? name : initialsOf(name),
    idMasked: person?.idMasked ?? '',
    kind: row.kind,
    name: row.name,
    before: row.before,
    after: row.after,
    kept: row.kept,
  };
}
