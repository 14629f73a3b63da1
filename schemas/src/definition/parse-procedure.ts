import type { DefinitionProblem } from './definition-problem.js';
import { duplicateIds } from './duplicate-ids.js';
import { problemsOfIssues } from './issue-problems.js';
import { type JsonPosition, readJson } from './json-source.js';
import { migrateToCurrent } from './migrations/migrate-to-current.js';
import { duplicateKeyText, syntaxText } from './problem-texts.js';
import { type Procedure, procedure } from './procedure.js';

export type ParsedProcedure =
  | { ok: true; procedure: Procedure }
  | { ok: false; problems: readonly DefinitionProblem[] };

/**
 * Reads a definition from JSON of any format up to the current one, filling in defaults. Judges the form
 * only (kinds, names, choices, ids used twice); its sense is judged by analysis.
 */
export function parseProcedure(json: unknown): ParsedProcedure {
  const migrated = migrateToCurrent(json);
  if (!migrated.ok) return { ok: false, problems: [migrated.problem] };
  const parsed = procedure.safeParse(migrated.document);
  if (!parsed.success) {
    return { ok: false, problems: problemsOfIssues(parsed.error.issues, migrated.document) };
  }
  const problems = duplicateIds(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, procedure: parsed.data };
}

/** As `parseProcedure`, from JSON text: problems also say the line and column where their value begins. */
export function parseProcedureText(text: string): ParsedProcedure {
  const source = readJson(text);
  if (!source.ok) {
    const problem: DefinitionProblem = {
      code: 'definition.syntax',
      path: '',
      text: syntaxText(source.fault, source.found),
      ...source.position,
    };
    return { ok: false, problems: [problem] };
  }
  if (source.duplicateKeys.length > 0) {
    const problems = source.duplicateKeys.map(({ pointer, position }): DefinitionProblem => {
      const key = pointer.slice(pointer.lastIndexOf('/') + 1);
      return { code: 'definition.duplicateKey', path: pointer, text: duplicateKeyText(key), ...position };
    });
    return { ok: false, problems };
  }
  const parsed = parseProcedure(source.value);
  if (parsed.ok) return parsed;
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    ...nearestPosition(problem.path, source.positions),
  }));
  return { ok: false, problems };
}

/** Where the value begins, or the closest enclosing one: a missing key has no place of its own. */
function nearestPosition(
  pointer: string,
  positions: ReadonlyMap<string, JsonPosition>,
): JsonPosition | undefined {
  for (let path = pointer; ; path = path.slice(0, path.lastIndexOf('/'))) {
    const position = positions.get(path);
    if (position || path === '') return position;
  }
}
