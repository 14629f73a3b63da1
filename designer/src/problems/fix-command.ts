import { applyEdits, type Finding } from '@oficio/schemas/analysis';
import { type Procedure, parseProcedure } from '@oficio/schemas/definition';
import type { Command } from '../document/command';

/** The repair of a finding as one action with its name; null when it no longer fits the document. */
export function fixCommand(procedure: Procedure, finding: Finding): Command | null {
  const { fix } = finding;
  if (!fix) return null;
  try {
    const parsed = parseProcedure(applyEdits<unknown>(procedure, fix.edits));
    if (!parsed.ok) return null;
    const mended = parsed.procedure;
    return { name: { key: 'fix', values: { what: fix.label } }, apply: () => mended };
  } catch {
    return null;
  }
}
