import { expect, it } from 'vitest';
import { procedureIdFrom } from './procedure-id';

it('makes a readable id without accents', () => {
  expect(procedureIdFrom('Bonificació IBI família nombrosa', [])).toBe('bonificacio-ibi-familia-nombrosa');
});

it('never gives an id that is taken, nor an empty one', () => {
  expect(procedureIdFrom('Ayuda', ['ayuda', 'ayuda-2'])).toBe('ayuda-3');
  expect(procedureIdFrom('2026 !', [])).toBe('procedure');
});
