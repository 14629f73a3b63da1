import type { DefinitionProblem } from '../definition-problem.js';
import { kindOf, missingText, newerVersionText, typeText, unknownVersionText } from '../problem-texts.js';
import { FORMAT_VERSION } from '../procedure.js';
import { migrations } from './index.js';
import type { FormatMigration, JsonObject } from './migration.js';

export type Migrated =
  | { ok: true; document: JsonObject; from: number }
  | { ok: false; problem: DefinitionProblem };

/**
 * Brings a document to the current format. Refuses a document without a version, of a newer format, or
 * of a format that never existed. `steps` and `current` are arguments so that the mechanism can be
 * tested apart from today's registry.
 */
export function migrateToCurrent(
  json: unknown,
  steps: readonly FormatMigration[] = migrations,
  current: number = FORMAT_VERSION,
): Migrated {
  if (kindOf(json) !== 'object') {
    return { ok: false, problem: { code: 'definition.type', path: '', text: typeText('object', json) } };
  }
  let document = json as JsonObject;
  const from = document.formatVersion;
  const path = '/formatVersion';
  if (from === undefined) {
    return {
      ok: false,
      problem: { code: 'definition.missing', path, text: missingText('formatVersion', 'int') },
    };
  }
  if (typeof from !== 'number' || !Number.isInteger(from)) {
    return {
      ok: false,
      problem: { code: 'definition.version', path, text: unknownVersionText(from, current) },
    };
  }
  if (from > current) {
    return {
      ok: false,
      problem: { code: 'definition.version', path, text: newerVersionText(from, current) },
    };
  }
  for (let version = from; version < current; ) {
    const step = steps.find((each) => each.from === version);
    if (!step) {
      return {
        ok: false,
        problem: { code: 'definition.version', path, text: unknownVersionText(from, current) },
      };
    }
    document = { ...step.migrate(document), formatVersion: step.to };
    version = step.to;
  }
  return { ok: true, document, from };
}
