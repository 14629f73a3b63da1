import { type AnalysisContext, analyse, blocksPublication } from '@oficio/schemas/analysis';
import type { procedures } from '@oficio/schemas/api';
import { type DefinitionProblem, type Procedure, parseProcedure } from '@oficio/schemas/definition';
import type { z } from 'zod';
import type { TownContext } from '../http/town-context.js';
import type { ProcedureListing } from '../ports/index.js';

type Finding = z.infer<typeof procedures.finding>;

export type DefinitionCheck =
  | { readable: false; problems: readonly DefinitionProblem[]; findings: Finding[]; blocked: true }
  | { readable: true; procedure: Procedure; findings: Finding[]; blocked: boolean };

/** What the rules may know from outside the document: the town's units and its other procedures. */
function contextOf({ town }: TownContext, listings: readonly ProcedureListing[]): AnalysisContext {
  const known = listings.flatMap(({ latest, draft }) => {
    const parsed = parseProcedure((latest ?? draft)?.definition);
    return parsed.ok
      ? [{ id: parsed.procedure.id, entries: parsed.procedure.entries.map(({ id }) => id) }]
      : [];
  });
  return { townUnits: town.units.map(({ id }) => ({ id, hasContact: true })), knownProcedures: known };
}

/** Whether a document can be published in this town, and everything that stands in its way. */
export function checkDefinition(
  document: unknown,
  town: TownContext,
  listings: readonly ProcedureListing[],
): DefinitionCheck {
  const parsed = parseProcedure(document);
  if (!parsed.ok) {
    const findings = parsed.problems.map(
      ({ code, path, text }): Finding => ({ code, severity: 'error', text, path }),
    );
    return { readable: false, problems: parsed.problems, findings, blocked: true };
  }
  const found = analyse(parsed.procedure, contextOf(town, listings));
  return {
    readable: true,
    procedure: parsed.procedure,
    blocked: found.some(blocksPublication),
    findings: found.map(
      ({ rule, severity, text, path, nodeId, waiver }): Finding => ({
        code: rule,
        severity,
        text,
        path,
        ...(nodeId !== undefined && { nodeId }),
        ...(waiver !== undefined && { waived: true }),
      }),
    ),
  };
}
