/** Translates the parser's issues into definition problems; no text of the parser reaches a person. */
import type { z } from 'zod';
import { type DefinitionProblem, type DefinitionProblemCode, jsonPointer } from './definition-problem.js';
import { nearestWord } from './nearest-word.js';
import {
  choiceText,
  formatText,
  formText,
  identifierText,
  missingChoiceText,
  missingText,
  rangeText,
  typeText,
  unknownKeyText,
} from './problem-texts.js';
import type { Trilingual } from './trilingual.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The value of a document at a path; `undefined` where there is none. */
function valueAt(json: unknown, path: Path): unknown {
  let value = json;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

const isMissing = (issue: Issue, value: unknown): boolean =>
  value === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value');

/** How close a branch of a union is to what was written: unknown and missing keys first, then the rest. */
function misfit(issues: readonly Issue[], value: unknown): number {
  let score = 0;
  for (const issue of issues) {
    if (issue.path.length === 0) score += issue.code === 'unrecognized_keys' ? 100 : 10_000;
    else if (issue.path.length === 1 && isMissing(issue, valueAt(value, issue.path))) score += 100;
    else score += 1;
  }
  return score;
}

/** What a branch of a union needs, written as it would be in JSON. */
function branchForm(issues: readonly Issue[], value: unknown): string {
  const wrong = issues.find((issue) => issue.path.length === 0 && issue.code !== 'unrecognized_keys');
  if (wrong?.code === 'invalid_type') return wrong.expected === 'object' ? '{ … }' : wrong.expected;
  if (wrong?.code === 'invalid_value') return wrong.values.map((each) => JSON.stringify(each)).join(' | ');
  const keys = issues
    .filter((issue) => issue.path.length === 1 && isMissing(issue, valueAt(value, issue.path)))
    .map((issue) => `"${String(issue.path[0])}": …`);
  return `{ ${keys.join(', ') || '…'} }`;
}

function unionProblems(issue: Issue & { code: 'invalid_union' }, json: unknown): DefinitionProblem[] {
  const value = valueAt(json, issue.path);
  if ('options' in issue && issue.discriminator !== undefined) {
    const options = (issue.options ?? []).map(String);
    if (value === undefined) {
      return [problem('definition.missing', issue.path, missingChoiceText(issue.discriminator, options))];
    }
    const nearest = nearestWord(String(value), options);
    return [problem('definition.choice', issue.path, choiceText(value, options, nearest))];
  }
  const ranked = issue.errors
    .map((branch) => ({ branch, score: misfit(branch, value) }))
    .sort((a, b) => a.score - b.score);
  const best = ranked[0];
  if (best && best.score < 100) {
    const inner = best.branch.map((each) => ({ ...each, path: [...issue.path, ...each.path] }));
    return problemsOfIssues(inner, json);
  }
  const forms = [...new Set(issue.errors.map((branch) => branchForm(branch, value)))];
  return [problem('definition.form', issue.path, formText(forms))];
}

function problem(code: DefinitionProblemCode, path: Path, text: Trilingual): DefinitionProblem {
  return { code, path: jsonPointer(path), text };
}

function unknownKeyProblems(
  issue: Issue & { code: 'unrecognized_keys' },
  known: readonly string[],
): DefinitionProblem[] {
  return issue.keys.map((key) =>
    problem('definition.unknownKey', [...issue.path, key], unknownKeyText(key, nearestWord(key, known))),
  );
}

function problemsOfIssue(issue: Issue, json: unknown, known: readonly string[]): DefinitionProblem[] {
  const value = valueAt(json, issue.path);
  const key = String(issue.path.at(-1) ?? '');
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined)
        return [problem('definition.missing', issue.path, missingText(key, issue.expected))];
      return [problem('definition.type', issue.path, typeText(issue.expected, value))];
    case 'invalid_value': {
      const options = [...issue.values];
      if (value === undefined)
        return [problem('definition.missing', issue.path, missingChoiceText(key, options))];
      const nearest = nearestWord(String(value), options.map(String));
      return [problem('definition.choice', issue.path, choiceText(value, options, nearest))];
    }
    case 'unrecognized_keys':
      return unknownKeyProblems(issue, known);
    case 'invalid_union':
      return unionProblems(issue, json);
    case 'invalid_format':
      return issue.message === 'identifier'
        ? [problem('definition.identifier', issue.path, identifierText(value))]
        : [problem('definition.format', issue.path, formatText(issue.format, issue.pattern, value))];
    case 'too_small':
      // A positive number is "more than 0": said as the least whole number.
      return [
        problem(
          'definition.range',
          issue.path,
          rangeText(issue.origin, 'minimum', Number(issue.minimum) + (issue.inclusive === false ? 1 : 0)),
        ),
      ];
    case 'too_big':
      return [
        problem('definition.range', issue.path, rangeText(issue.origin, 'maximum', Number(issue.maximum))),
      ];
    case 'invalid_key':
      return [problem('definition.identifier', issue.path, identifierText(key))];
    case 'invalid_element':
      return problemsOfIssues(issue.issues, json);
    case 'not_multiple_of':
      return [problem('definition.type', issue.path, typeText('int', value))];
    case 'custom':
      return [problem('definition.form', issue.path, formText([issue.message]))];
  }
}

/** The problems behind the parser's issues, in document order of the issues; `json` is what was parsed. */
export function problemsOfIssues(issues: readonly Issue[], json: unknown): DefinitionProblem[] {
  return issues.flatMap((issue) => {
    // The names that the object is lacking are the likeliest meaning of a name that it does not know.
    const siblings = issues.filter((other) => other.path.length === issue.path.length + 1);
    const lacking = siblings.map((other) => String(other.path.at(-1)));
    const declared = 'declared' in issue ? (issue.declared as readonly string[]) : [];
    return problemsOfIssue(issue, json, [...lacking, ...declared]);
  });
}
