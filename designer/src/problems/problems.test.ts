import { analyse } from '@oficio/schemas/analysis';
import { describe, expect, it } from 'vitest';
import { applyCommand } from '../document/command';
import { blankProcedure } from '../procedures/blank-procedure';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { fixCommand } from './fix-command';
import { placeOfFinding } from './place-of-finding';

describe('findings', () => {
  it('of the template are none that block, so that it can be published in few steps', () => {
    const findings = analyse(blankProcedure('p', { es: 'P', 'ca-valencia': 'P' }), {
      townUnits: [{ id: 'office', hasContact: true }],
    });
    expect(
      findings
        .filter((finding) => finding.severity === 'error')
        .map((finding) => [finding.rule, finding.path]),
    ).toEqual([]);
  });

  it('lead to a place that can be opened', () => {
    const procedure = largeFamilyProcedure();
    const findings = analyse(procedure);
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(placeOfFinding(procedure, finding).id).not.toBe('');
    const communication = placeOfFinding(procedure, { path: '/units/0/contact' });
    expect(communication).toEqual({ kind: 'units', id: 'office' });
    expect(placeOfFinding(procedure, { path: '/chart/phases/3/phases/0/name' })).toEqual({
      kind: 'phase',
      id: 'data',
    });
    const exit = placeOfFinding(procedure, { path: '/chart/phases/1/transitions/2/label' });
    expect(exit).toEqual({ kind: 'transition', id: 'p_wait' });
  });

  it('with a repair are gone after it, as one action', () => {
    const procedure = largeFamilyProcedure();
    const fixable = analyse(procedure).find((finding) => finding.fix);
    if (!fixable) throw new Error('no finding has a repair');
    const command = fixCommand(procedure, fixable);
    if (!command) throw new Error('the repair does not fit');
    const { document, entry } = applyCommand(procedure, command);
    expect(entry?.name.key).toBe('fix');
    expect(
      analyse(document).some((finding) => finding.rule === fixable.rule && finding.path === fixable.path),
    ).toBe(false);
  });
});
