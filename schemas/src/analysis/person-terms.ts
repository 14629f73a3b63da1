/** Which phases wait for a person who may lose something when their time ends. */
import { type CitizenAction, jsonPointer, type Phase } from '../definition/index.js';
import { clockStarts, walkFrom } from './case-walk.js';
import { type AnalysisModel, transitionsOf } from './model.js';

/** They give something up: whoever does not do it in time loses nothing. */
const givingUp: readonly CitizenAction[] = ['withdraw', 'renounce'];

/** A phase that only the person's act or the end of a deadline leaves. */
function waitsForPerson(phase: Phase): boolean {
  const triggers = transitionsOf(phase).map(({ trigger }) => trigger);
  return (
    triggers.some((each) => each.kind === 'citizen' && !givingUp.includes(each.action)) &&
    triggers.every(({ kind }) => kind === 'citizen' || kind === 'deadline')
  );
}

/** The places of the phases that a case with an open file can be in, written as JSON pointers. */
function placesInFile({ procedure, chart }: AnalysisModel): ReadonlySet<string> {
  const starts = procedure.entries
    .filter(({ maximumTerm }) => maximumTerm !== undefined)
    .flatMap((entry) => clockStarts(chart, entry));
  const { phases } = walkFrom(chart, starts);
  return new Set(
    chart.scope.phases.flatMap(({ phase, path }) => (phases.has(phase.id) ? [jsonPointer(path)] : [])),
  );
}

/**
 * The places of the phases where a term binds the person: their file is open and it is their turn. Before there
 * is a file (an offer) nobody can lose a right by not answering.
 */
export function personsTurn(model: AnalysisModel): ReadonlySet<string> {
  const inFile = placesInFile(model);
  return new Set(
    model.scopes.flatMap(({ phases }) =>
      phases.flatMap(({ phase, path }) => {
        const place = jsonPointer(path);
        return waitsForPerson(phase) && inFile.has(place) ? [place] : [];
      }),
    ),
  );
}
