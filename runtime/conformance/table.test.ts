import { expect, it } from 'vitest';
import { table } from './table.js';

it('gives a line to each chart and ends with the count', () => {
  expect(
    table('server', [
      { id: 'basic/one', result: 'passed', reason: '2 events' },
      { id: 'two', result: 'failed', reason: 'at the start: in a; expected b' },
      { id: 'three', result: 'skipped', reason: 'ecmascript expressions (<data>)' },
    ]),
  ).toEqual([
    'chart      mode    result   reason',
    'basic/one  server  passed   2 events',
    'two        server  failed   at the start: in a; expected b',
    'three      server  skipped  ecmascript expressions (<data>)',
    '',
    '1 passed, 1 failed, 1 skipped',
  ]);
});
