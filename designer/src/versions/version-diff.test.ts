import { expect, it } from 'vitest';
import { applyCommand } from '../document/command';
import { placeNodes } from '../document/layout-commands';
import { renamePhase } from '../document/phase-commands';
import { largeFamilyProcedure } from '../testing/large-family-procedure';
import { changeGroups, nothingChanged } from './version-diff';

const before = largeFamilyProcedure();

it('says that nothing changed when a phase was only moved in the drawing', () => {
  const moved = applyCommand(before, placeNodes({ mend: { x: 5, y: 6 } }, 'mend')).document;
  const groups = changeGroups(before, moved);
  expect(nothingChanged(groups)).toBe(true);
  expect(groups.moved).toBe(1);
});

it('lists a new name as something that people read', () => {
  const renamed = applyCommand(
    before,
    renamePhase(before, 'mend', { es: 'Otra', 'ca-valencia': 'Altra' }),
  ).document;
  expect(changeGroups(before, renamed).wording.length).toBeGreaterThan(0);
});
