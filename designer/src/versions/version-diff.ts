import type { Procedure } from '@oficio/schemas/definition';
import { type Change, diffProcedures } from '@oficio/schemas/diff';

/** The changes between two versions as a person reads them: by what they touch; layout is only counted. */
export interface ChangeGroups {
  meaning: Change[];
  wording: Change[];
  note: Change[];
  moved: number;
}

export function changeGroups(before: Procedure, after: Procedure): ChangeGroups {
  const changes = diffProcedures(before, after);
  const of = (aspect: Change['aspect']) => changes.filter((change) => change.aspect === aspect);
  return { meaning: of('meaning'), wording: of('wording'), note: of('note'), moved: of('layout').length };
}

export function nothingChanged(groups: ChangeGroups): boolean {
  return groups.meaning.length + groups.wording.length + groups.note.length === 0;
}
