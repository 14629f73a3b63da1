import { describe, expect, it } from 'vitest';
import { languages, parseProcedure } from '../../definition/index.js';
import { streetLamp } from '../../definition/street-lamp.fixture.js';
import { findingsOf as ruleFindings } from '../analyse.js';
import { applyEdits } from '../document-edit.js';
import type { Finding } from '../finding.js';
import { type AnalysisContext, analysisModel } from '../model.js';
import { rules } from './index.js';
import { chartTables } from './tables/chart-tables.fixture.js';
import { dataTables } from './tables/data-tables.fixture.js';
import { decisionTables } from './tables/decision-tables.fixture.js';
import type { RuleTables } from './tables/lamp-edits.fixture.js';
import { phaseTables } from './tables/phase-tables.fixture.js';
import { referenceTables } from './tables/reference-tables.fixture.js';
import { rightsTables } from './tables/rights-tables.fixture.js';
import { termLimitTables } from './tables/term-limit-tables.fixture.js';
import { termTables } from './tables/term-tables.fixture.js';
import { transitionTables } from './tables/transition-tables.fixture.js';

const tables: RuleTables = {
  ...chartTables,
  ...dataTables,
  ...decisionTables,
  ...phaseTables,
  ...referenceTables,
  ...rightsTables,
  ...termLimitTables,
  ...termTables,
  ...transitionTables,
};

/** What a rule says of the street lamp after some edits; a document that does not parse is a wrong row. */
function findingsOf(code: string, document: unknown, context?: AnalysisContext) {
  const parsed = parseProcedure(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const rule = rules.find((each) => each.code === code);
  return rule ? ruleFindings(rule, analysisModel(parsed.procedure, context)) : [];
}

it('every rule has a table, and a case that it finds', () => {
  expect(Object.keys(tables).sort()).toEqual(rules.map((rule) => rule.code).sort());
  for (const table of Object.values(tables)) {
    expect(Object.values(table).some(({ finds }) => finds.length > 0)).toBe(true);
  }
});

describe.each(Object.keys(tables))('%s', (code) => {
  it('finds nothing in a right procedure', () => {
    expect(findingsOf(code, streetLamp)).toEqual([]);
  });

  it.each(Object.entries(tables[code] ?? {}))('%s', (_, { edits, finds, context }) => {
    const document = applyEdits<unknown>(streetLamp, edits);
    const findings = findingsOf(code, document, context);
    expect(findings.map((each) => each.path)).toEqual(finds);
    for (const finding of findings) {
      for (const language of languages) expect(finding.text[language]).not.toMatch(/undefined|\[object/);
      if (finding.fix) expectFixed(code, document, finding, context);
    }
  });
});

/** A repair must leave a document that parses and where its finding is gone. */
function expectFixed(
  code: string,
  document: unknown,
  { path, fix }: Pick<Finding, 'path' | 'fix'>,
  context?: AnalysisContext,
): void {
  const repaired = findingsOf(code, applyEdits(document, fix?.edits ?? []), context);
  expect(repaired.map((each) => each.path)).not.toContain(path);
}
