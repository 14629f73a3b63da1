import { expect, it } from 'vitest';
import { movesCsv } from './moves-csv';

const text = (es: string) => ({ es, 'ca-valencia': es });

it('quotes what needs it and starts no formula', () => {
  const move = {
    caseId: 'c1',
    number: '2026/IBI/1',
    reference: 'OF-1',
    procedureName: text('IBI, familia numerosa'),
    subject: '=HYPERLINK("x")',
    idMasked: '***1234**',
    kind: 'deadline' as const,
    name: text('Plazo'),
    before: '2026-10-22',
    after: '2026-10-23',
    kept: null,
  };
  const csv = movesCsv([move], ['a', 'b'], { language: 'es', kept: () => '' });
  expect(csv.slice(1).split('\r\n')).toEqual([
    'a,b',
    `2026/IBI/1,"IBI, familia numerosa","'=HYPERLINK(""x"")",***1234**,Plazo,2026-10-22,2026-10-23,`,
    '',
  ]);
});
