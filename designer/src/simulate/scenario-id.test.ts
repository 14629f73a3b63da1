import { identifier } from '@oficio/schemas/definition';
import { describe, expect, it } from 'vitest';
import { scenarioIdFrom } from './scenario-id';

describe('the id of a recorded run', () => {
  it.each([
    ['La família confirma!', 'la-familia-confirma'],
    ['  12 días: no contesta ', 'dias-no-contesta'],
    ['¿?', 'run'],
  ])('%s becomes %s', (title, id) => {
    expect(scenarioIdFrom(title)).toBe(id);
    expect(identifier.safeParse(id).success).toBe(true);
  });
});
